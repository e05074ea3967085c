import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import type { Reply } from "../../src/reply.ts";
import { articleText } from "../knowledge/an-article.ts";
import { endPrograms, runProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const LAUNCH = "When was the task force launched?";
const LAUNCHED =
  "The task force officially launched on Friday 16 October 2020 and will be focused around tackling key issues including knife crime, drugs supply and anti-social behaviour.";
const USAGE = 'Usage: npm run ask -- "QUESTION" [--json]';

describe("npm run ask", () => {
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("writes the answer with its title, section, publisher, date and address", async () => {
    const { code, stdout, stderr } = await ask(LAUNCH);
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.contain("The task force officially launched on Friday 16 October 2020");
    expect(stdout).to.contain(
      "Source: Launch of Maidstone Task Force, Concerns and priorities, Kent Police, 16 October 2020\nhttps://www.kent.police.uk/",
    );
    expect(stdout).to.not.contain("**");
  });

  it("writes the reply as JSON alone, with --json before or after the question", async () => {
    for (const words of [
      ["--json", LAUNCH],
      [LAUNCH, "--json"],
    ]) {
      const { code, stdout, stderr } = await ask(...words);
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
      const reply = JSON.parse(stdout) as Reply;
      expect(reply.kind).to.equal("answered");
      expect(reply).to.include.all.keys("text", "sources", "suggestions", "contacts", "confidence");
      expect(reply.sources[0]).to.include({ title: "Launch of Maidstone Task Force", date: "2020-10-16" });
      expect(reply.sources.flatMap(({ sentences }) => sentences)).to.include(LAUNCHED);
    }
  });

  it("takes a question whose words are not in quotation marks", async () => {
    const { stdout } = await ask("--json", ...LAUNCH.split(" "));
    expect(JSON.parse(stdout)).to.include({ kind: "answered" });
  });

  it("says so, with code 0, when the articles do not answer", async () => {
    const { code, stdout } = await ask("--json", "What time does the library open?");
    expect(code).to.equal(0);
    expect(JSON.parse(stdout)).to.deep.include({ kind: "unanswered", sources: [] });
  });

  it("hears danger before anything else, and says in its first line what to do", async () => {
    const { stdout } = await ask("there is a man with a knife in my house right now");
    expect(stdout.split("\n")[0]).to.include("999");
  });

  it("gives a contact to whoever asks for one, and begins a dialog where a message starts one", async () => {
    expect((await ask("what is the number for crimestoppers")).stdout).to.include("0800 555 111");
    const { kind, text, suggestions } = JSON.parse((await ask("--json", "report a concern")).stdout) as Reply;
    expect({ kind, text }).to.deep.include({ kind: "dialog" });
    expect(text).to.include("cannot take reports");
    expect(suggestions).to.not.be.empty;
  });

  const ODD = {
    emoji: "🚓👮🏽‍♀️❓",
    "right-to-left text": "متى أطلقت فرقة العمل؟",
    HTML: "<script>alert(1)</script><img src=x onerror=alert(1)>",
    Markdown: "**when** [was](javascript:alert(1)) `it` launched",
    "10,000 characters": "when ".repeat(2_000),
    "a line break": "When was\nthe task force\r\nlaunched?",
  };
  for (const [name, question] of Object.entries(ODD)) {
    it(`replies in plain words to ${name}`, async () => {
      const { code, stdout, stderr } = await ask("--json", question);
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
      const reply = JSON.parse(stdout) as Reply;
      expect(reply.text)
        .to.not.equal("")
        .and.not.match(/script|onerror/);
      expect(reply.kind).to.not.equal("error");
    });
  }

  for (const [name, words, complaint] of [
    ["no question", [], /^Usage/],
    ["an empty question", [" "], /^Usage/],
    ["an unknown option", ["--jsn", LAUNCH], /'--jsn'/],
    ["an option with a value that takes none", ["--json=yes", LAUNCH], /'--json'/],
  ] as const) {
    it(`tells how it is used, with code 2, on ${name}`, async () => {
      const { code, stdout, stderr } = await ask(...words);
      expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
      expect(stderr).to.match(complaint).and.contain(USAGE);
      expect(stderr).to.not.contain("    at ");
    });
  }

  it("tells how it is used, with code 0, when it is asked to", async () => {
    expect(await ask("--help")).to.deep.equal({ code: 0, stdout: `${USAGE}\n`, stderr: "" });
  });

  it("names a broken article on standard error, and answers from the others", async () => {
    const good = articleText({}, "The task force was launched on 16 October 2020.");
    const folder = await makeFolder({ "articles/launch.md": good, "articles/broken.md": "No." });
    const environment = { KNOWLEDGE_DIR: folder };
    const { code, stdout, stderr } = await runProgram("cli/ask.ts", {
      words: ["--json", LAUNCH],
      environment,
    });
    expect(code).to.equal(0);
    expect(JSON.parse(stdout).sources[0]).to.include({ title: "Launch of a task force" });
    expect(stderr).to.match(/^Content problem: .*broken\.md:1: It does not begin with front matter\./);
  });

  it("names every bad setting in one message, with code 1", async () => {
    const environment = { PORT: "high", KNOWLEDGE_DIRECTORY: "x" };
    const { code, stdout, stderr } = await runProgram("cli/ask.ts", { words: [LAUNCH], environment });
    expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
    expect(stderr).to.contain("PORT").and.contain("Did you mean KNOWLEDGE_DIR?").and.not.contain("    at ");
  });

  it("names the wording that is missing, with code 1", async () => {
    const environment = { DIALOGS_DIR: await makeFolder() };
    const { code, stderr } = await runProgram("cli/ask.ts", { words: [LAUNCH], environment });
    expect(code).to.equal(1);
    expect(stderr).to.contain("replies.yml").and.contain("DIALOGS_DIR").and.not.contain("    at ");
  });

  it("reads settings from the .env file of the folder it is run in, which the environment outweighs", async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, ".env"), "RETENTION_HOURS=soon\nPORT=high\n");
    const { stderr } = await runProgram("cli/ask.ts", { words: ["x"], environment: { PORT: "1" }, folder });
    expect(stderr).to.contain("RETENTION_HOURS").and.not.contain("PORT");
  });
});

function ask(...words: string[]) {
  return runProgram("cli/ask.ts", { words });
}
