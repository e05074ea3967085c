import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../run-command.ts";
import { endPrograms, type Program, type ProgramOptions, startProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** What npm run start:confined tells Node, which counts from the folder it is started in. */
const FLAGS = String(scripts["start:confined"])
  .split(" ")
  .filter((word) => word.startsWith("--"));

describe("npm run start:confined", function () {
  this.timeout(60_000);
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("answers, keeps conversations in DATA_DIR, and stops with code 0", async () => {
    const folder = await makeFolder();
    const server = start(folder, { BOT_ALLOW_ANONYMOUS: "true" });
    await server.writes("Stop with Ctrl+C.");
    const url = /http:\/\/[\d.]+:\d+/.exec(server.stdout)?.[0] ?? "";
    const response = await fetch(`${url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...{ type: "message", deliveryMode: "expectReplies", channelId: "test" },
        ...{ from: { id: "resident" }, recipient: { id: "bot" }, conversation: { id: "one" } },
        text: "When was the task force launched?",
      }),
    });
    expect(await response.text()).to.include("Friday 16 October 2020");
    expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    expect(await readdir(join(folder, "data"))).to.include("conversations.db");
    server.signal("SIGTERM");
    expect(await server.end()).to.include({ code: 0, stderr: "" });
  });

  it("writes nowhere else", async () => {
    const [folder, elsewhere] = [await makeFolder(), await makeFolder()];
    const ended = await start(folder, { DATA_DIR: join(elsewhere, "kept") }).end();
    expect(ended.code).to.not.equal(0);
    expect(ended.stdout).to.not.include("Stop with Ctrl+C.");
    expect(await readdir(elsewhere)).to.deep.equal([]);
  });

  it("reads nothing outside its own folder", async () => {
    const [folder, elsewhere] = [await makeFolder(), await makeFolder({ "contacts.yml": "[]" })];
    const ended = await start(folder, { KNOWLEDGE_DIR: elsewhere }).end();
    expect(ended.stdout).to.not.include("1 article");
  });

  it("starts no program, and makes no code out of text", async () => {
    expect(FLAGS).to.include("--permission").and.include("--disallow-code-generation-from-strings");
    expect(FLAGS.filter((flag) => /child-process|worker|addons|wasi/.test(flag))).to.deep.equal([]);
  });

  /** In a folder of its own, which may not read the project's unless it is let. */
  function start(folder: string, environment: ProgramOptions["environment"]): Program {
    const options = [...FLAGS, `--allow-fs-read=${ROOT}`].join(" ");
    return startProgram("main.ts", {
      folder,
      environment: { NODE_OPTIONS: options, PORT: "0", ...environment },
    });
  }
});
