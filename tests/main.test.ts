import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { expect } from "chai";
import { openStream } from "./channels/direct-line/stream-client.ts";
import { articleText } from "./knowledge/an-article.ts";
import { endPrograms, type Program, runProgram, startProgram } from "./run-program.ts";
import { makeFolder, removeFolders } from "./temporary-folder.ts";

/** The dialogs name contacts, so a knowledge folder has to have them. */
const CONTACTS = await readFile(join(import.meta.dirname, "../knowledge/contacts.yml"));

describe("npm start", () => {
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("prints the addresses to open, and they answer", async () => {
    const server = start();
    await server.writes("Stop with Ctrl+C.\n");
    const { chat, health } = addresses(server);
    expect(server.stdout).to.match(/^Bot messages {2}http:\/\/127\.0\.0\.1:\d+\/api\/messages$/m);
    expect(server.stdout).to.match(/^Direct Line {3}http:\/\/127\.0\.0\.1:\d+\/v3\/directline$/m);
    expect(server.stdout).to.contain("1 article to answer from.");
    const page = await fetch(chat);
    expect(page.status).to.equal(200);
    expect(page.headers.get("content-type")).to.contain("text/html");
    expect((await fetch(health)).status).to.equal(200);
    server.signal("SIGTERM");
    expect((await server.end()).stderr).to.equal("");
  });

  it("takes any free port where PORT is 0, so that two can run side by side", async () => {
    const servers = [start(), start()];
    await Promise.all(servers.map((server) => server.writes("Stop with Ctrl+C.")));
    const [one, two] = servers.map((server) => addresses(server).chat);
    expect(one).to.not.equal(two);
    for (const server of servers) server.signal("SIGTERM");
    await Promise.all(servers.map((server) => server.end()));
  });

  it("prints the public address where there is one, and the machine's own for its health", async () => {
    const server = start({ PUBLIC_URL: "https://chat.example.gov.uk" });
    await server.writes("Stop with Ctrl+C.");
    expect(addresses(server).chat).to.equal("https://chat.example.gov.uk/chat");
    expect(addresses(server).health).to.match(/^http:\/\/127\.0\.0\.1:\d+\/healthz$/);
    server.signal("SIGTERM");
    await server.end();
  });

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    it(`stops with code 0 on ${signal}, though a browser keeps its connection open`, async () => {
      const server = start();
      await server.writes("Stop with Ctrl+C.");
      await (await fetch(addresses(server).chat)).text();
      server.signal(signal);
      expect((await server.end()).code).to.equal(0);
    });
  }

  it("names the port that is taken and what to do, with code 1", async () => {
    const holder = createServer();
    await once(holder.listen(0, "127.0.0.1"), "listening");
    const { port } = holder.address() as { port: number };
    const { code, stderr, stdout } = await run({ PORT: String(port) }).finally(() => holder.close());
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
    expect(stderr).to.contain(`Port ${port} is already in use.`).and.contain("set PORT to another number");
    expect(stderr).to.not.contain("    at ");
  });

  it("names an address that is not this machine's, with code 1", async () => {
    const { code, stderr } = await run({ HOST: "203.0.113.9" });
    expect(code).to.equal(1);
    expect(stderr).to.contain("HOST=203.0.113.9").and.not.contain("    at ");
  });

  it("names every bad setting in one message, with code 1, and never shows a secret", async () => {
    const { code, stdout, stderr } = await run({
      PORT: "high",
      HOST: "a b",
      LOG_LEVEL: "loud",
      RETENTION_HOURS: "0",
      DIRECT_LINE_SECRET: "hush-hush",
      BOT_ALOW_ANONYMOUS: "true",
    });
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
    for (const name of ["PORT", "HOST", "LOG_LEVEL", "RETENTION_HOURS", "DIRECT_LINE_SECRET"])
      expect(stderr).to.match(new RegExp(`^ {2}${name} must`, "m"));
    expect(stderr).to.contain("Did you mean BOT_ALLOW_ANONYMOUS?");
    expect(stderr).to.not.match(/hush-hush| {4}at /);
  });

  it("names a broken article loudly, and answers from the others", async () => {
    const folder = await makeFolder({
      "contacts.yml": CONTACTS,
      "articles/launch.md": articleText(),
      "articles/broken.md": articleText({ title: undefined }),
    });
    const server = start({ KNOWLEDGE_DIR: folder });
    await server.writes("Run npm run check.");
    expect(server.stdout).to.contain("1 article to answer from.");
    expect(server.stdout).to.contain("1 content problem, listed above.");
    server.signal("SIGTERM");
    const { code, stderr } = await server.end();
    expect(code).to.equal(0);
    expect(stderr).to.match(/^Content problem: .*broken\.md:1: title is missing\. Write title: /);
  });

  it("starts with nothing to answer from, and says where articles go", async () => {
    const contacts = await readFile(join(import.meta.dirname, "../knowledge/contacts.yml"));
    const folder = await makeFolder({ "articles/notes.txt": "", "contacts.yml": contacts });
    const server = start({ KNOWLEDGE_DIR: folder });
    await server.writes(`There is nothing to answer from: put articles into ${folder}/articles.`);
    expect(server.stdout).to.contain("0 articles to answer from.");
    expect((await fetch(addresses(server).chat)).status).to.equal(200);
    server.signal("SIGTERM");
    expect((await server.end()).code).to.equal(0);
  });

  it("answers from the project's own folders, wherever it is started from", async () => {
    const server = start({ KNOWLEDGE_DIR: "", DIALOGS_DIR: "" });
    await server.writes("Stop with Ctrl+C.");
    expect(server.stdout).to.match(/^[1-9]\d* articles? to answer from\./m);
    server.signal("SIGTERM");
    expect((await server.end()).code).to.equal(0);
  });

  it("names a folder outside of where it was started in full, and one below it as it is", async () => {
    const wordless = await makeFolder();
    const elsewhere = await run({ DIALOGS_DIR: `../${basename(wordless)}` });
    expect(elsewhere.stderr).to.contain(`${wordless}/wording/replies.yml`);
    const below = await run({ DIALOGS_DIR: "here" });
    expect(below.stderr).to.match(/^here\/wording\/replies\.yml/m);
  });

  it("tells of an open socket that it stops, and does not wait for whoever holds it", async () => {
    const server = start();
    await server.writes("Stop with Ctrl+C.");
    const { chat } = addresses(server);
    const line = `${new URL(chat).origin}/v3/directline/conversations`;
    const { token } = (await (await fetch(`${chat}/token`, { method: "POST" })).json()) as { token: string };
    const begun = await fetch(line, { method: "POST", headers: { authorization: `Bearer ${token}` } });
    const { streamUrl } = (await begun.json()) as { streamUrl: string };
    const { closed } = await openStream(streamUrl);
    server.signal("SIGTERM");
    expect((await closed).code).to.equal(1001);
    expect((await server.end()).code).to.equal(0);
  });

  it("goes on with a conversation after it fell over and was started again, without any setting", async () => {
    const folder = await makeFolder();
    const fallen = start({}, folder);
    await fallen.writes("Stop with Ctrl+C.");
    const { token } = (await (await fetch(`${addresses(fallen).chat}/token`, { method: "POST" })).json()) as {
      token: string;
    };
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const line = (program: Program) =>
      `${new URL(addresses(program).chat).origin}/v3/directline/conversations`;
    const begun = await fetch(line(fallen), { method: "POST", headers });
    const { conversationId } = (await begun.json()) as { conversationId: string };
    const body = JSON.stringify({ type: "message", text: "Are you there?" });
    const said = await fetch(`${line(fallen)}/${conversationId}/activities`, {
      method: "POST",
      headers,
      body,
    });
    expect(said.status).to.equal(200);
    fallen.signal("SIGKILL");
    await fallen.end();
    const risen = start({}, folder);
    await risen.writes("Stop with Ctrl+C.");
    const read = await fetch(`${line(risen)}/${conversationId}/activities`, { headers });
    expect(read.status).to.equal(200);
    expect(await read.text()).to.contain("Are you there?");
    risen.signal("SIGTERM");
    expect((await risen.end()).code).to.equal(0);
  });

  it("counts everybody behind a proxy by the address that the proxy tells", async () => {
    const server = start({ PROXIES: "1", LOG_LEVEL: "silent" });
    await server.writes("Stop with Ctrl+C.");
    const { chat } = addresses(server);
    const statuses = new Set<number>();
    for (let visitor = 0; visitor < 310; visitor++) statuses.add(await begin(chat, `192.0.2.${visitor % 2}`));
    expect([...statuses]).to.deep.equal([201]);
    server.signal("SIGTERM");
    await server.end();
  });

  it("starts without a knowledge folder, and says where it looked", async () => {
    const folder = await makeFolder();
    const server = start({ KNOWLEDGE_DIR: `${folder}/nowhere` });
    await server.writes("Run npm run check.");
    server.signal("SIGTERM");
    const { stderr } = await server.end();
    expect(stderr)
      .to.contain(`${folder}/nowhere/articles: There is no such folder.`)
      .and.contain("KNOWLEDGE_DIR");
  });

  it("does not start without its wording, and names the files, with code 1", async () => {
    const { code, stderr } = await run({ DIALOGS_DIR: await makeFolder() });
    expect(code).to.equal(1);
    expect(stderr).to.contain("replies.yml").and.contain("small-talk.yml").and.not.contain("    at ");
  });
});

function start(environment: Readonly<Record<string, string>> = {}, folder?: string): Program {
  return startProgram("main.ts", { environment: { PORT: "0", ...environment }, ...(folder && { folder }) });
}

/** Begins a conversation as a proxy passes it on, and gives the status. */
async function begin(chat: string, visitor: string): Promise<number> {
  const { token } = (await (await fetch(`${chat}/token`, { method: "POST" })).json()) as { token: string };
  const headers = { authorization: `Bearer ${token}`, "x-forwarded-for": visitor };
  const url = `${new URL(chat).origin}/v3/directline/conversations`;
  const response = await fetch(url, { method: "POST", headers });
  await response.arrayBuffer();
  return response.status;
}

function run(environment: Readonly<Record<string, string>>) {
  return runProgram("main.ts", { environment: { PORT: "0", ...environment } });
}

function addresses({ stdout }: Program): { chat: string; health: string } {
  const after = (label: string): string => new RegExp(`^${label} +(\\S+)$`, "m").exec(stdout)?.[1] ?? "";
  return { chat: after("Chat page"), health: after("Health") };
}
