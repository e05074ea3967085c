import { randomUUID } from "node:crypto";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { type Ended, endPrograms, type Program, runProgram, startProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const QUESTION = "When was the task force launched?";
const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");
const OFF = ["off", "--by", "Duty officer", "--reason", "a wrong number"];

describe("npm run switch", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await makeFolder();
    // No questions are taught, so that each start is quick.
    for (const part of ["articles", "contacts.yml", "words.yml", "places.yml", "spellings.yml"])
      await cp(join(KNOWLEDGE, part), join(folder, "knowledge", part), { recursive: true });
  });
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("stops a running server from answering at the next message, and lets it answer again", async () => {
    const server = await start(folder);
    expect(await ask(server, QUESTION)).to.include("16 October 2020");
    expect((await turn(folder, OFF)).stdout).to.include("The assistant is OFF.");
    expect(await ask(server, QUESTION))
      .to.include("switched off")
      .and.to.include("call 999");
    await turn(folder, ["on", "--by", "Web team", "--reason", "mended"]);
    expect(await ask(server, QUESTION)).to.include("16 October 2020");
  });

  it("leaves danger heard while it is off", async () => {
    await turn(folder, OFF);
    const server = await start(folder);
    const reply = await ask(server, "there is a man with a knife in my house right now");
    expect(reply).to.include("Call 999 now").and.to.not.include("switched off");
  });

  it("is honoured by a server that starts later, and shown to whoever opens a conversation", async () => {
    await turn(folder, OFF);
    const server = await start(folder);
    expect(await ask(server, "hello")).to.include("switched off");
    const page = await fetch(`${address(server)}/chat`);
    expect(await page.text()).to.include("This assistant is switched off");
  });

  it("shows who decided what, and why, the newest first", async () => {
    expect((await turn(folder, [])).stdout).to.equal("The assistant is on.\n");
    await turn(folder, OFF);
    await turn(folder, ["on", "--by", "Web team", "--reason", "mended"]);
    const lines = (await turn(folder, [])).stdout.trim().split("\n");
    expect(lines[0]).to.equal("The assistant is on.");
    expect(lines[2]).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z {2}on {3}Web team: mended$/);
    expect(lines[3]).to.match(/Z {2}off {2}Duty officer: a wrong number$/);
  });

  for (const words of [
    ["off"],
    ["off", "--by", "Me"],
    ["off", "--by", " ", "--reason", "x"],
    ["up"],
    ["on", "off"],
  ]) {
    it(`decides nothing on ${JSON.stringify(words)}, and says what is missing`, async () => {
      const { code, stderr } = await turn(folder, words);
      expect(code).to.equal(2);
      expect(stderr).to.include("Usage: npm run switch");
      expect((await turn(folder, [])).stdout).to.equal("The assistant is on.\n");
    });
  }
});

async function start(folder: string): Promise<Program> {
  const environment = { PORT: "0", BOT_ALLOW_ANONYMOUS: "true", KNOWLEDGE_DIR: "knowledge" };
  const server = startProgram("main.ts", { folder, environment });
  await server.writes("Stop with Ctrl+C.");
  return server;
}

function turn(folder: string, words: readonly string[]): Promise<Ended> {
  return runProgram("cli/switch.ts", { folder, words });
}

function address({ stdout }: Program): string {
  return /^Chat page +(http:\/\/[\d.:]+)\/chat$/m.exec(stdout)?.[1] ?? "";
}

/** All that is replied to a text, as a client that wants its replies in the response reads it. */
async function ask(server: Program, text: string): Promise<string> {
  const activity = {
    type: "message",
    deliveryMode: "expectReplies",
    channelId: "test",
    from: { id: "resident" },
    recipient: { id: "bot" },
    // The same words again in one conversation would be taken for a copy.
    conversation: { id: randomUUID() },
    text,
  };
  const response = await fetch(`${address(server)}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(activity),
  });
  const { activities } = (await response.json()) as { activities: readonly { readonly text?: string }[] };
  return activities.map((each) => each.text ?? "").join("\n");
}
