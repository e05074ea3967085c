import { expect } from "chai";
import { endPrograms, type Program, runProgram, startProgram } from "../run-program.ts";

const BYE = "Goodbye.";

describe("npm run chat", () => {
  afterEach(endPrograms);

  it("welcomes, tells how to choose and to leave, and ends at the end of what it reads", async () => {
    const { code, stdout, stderr } = await runProgram("cli/chat.ts");
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.contain("call 999").and.contain("Type a number to choose, or Ctrl+D to leave.");
    expect(stdout).to.match(/ {2}1\. Ask about the task force/);
    expect(stdout.endsWith("\n")).to.equal(true);
  });

  it("answers what is typed, line after line", async () => {
    const chat = startProgram("cli/chat.ts");
    chat.type("When was the task force launched?");
    await chat.writes("Friday 16 October 2020");
    chat.type("bye");
    await chat.writes(BYE);
    expect((await chat.end()).code).to.equal(0);
  });

  it("answers every line of a file in order", async () => {
    const chat = startProgram("cli/chat.ts");
    for (const line of ["thanks", "When was the task force launched?", "bye"]) chat.type(line);
    const { stdout } = await chat.end();
    const places = ["You are welcome", "Friday 16 October 2020", BYE].map((text) => stdout.indexOf(text));
    expect(places)
      .to.deep.equal(places.toSorted((a, b) => a - b))
      .and.not.include(-1);
  });

  it("takes a number for what was offered beside it", async () => {
    const chat = startProgram("cli/chat.ts");
    chat.type(" 2 ");
    await chat.writes("I cannot take reports, but I can tell you who does.");
    expect((await chat.end()).stdout).to.not.contain("Type a number from");
  });

  for (const number of ["0", "9", "99"]) {
    it(`tells which numbers there are when ${number} is typed`, async () => {
      const said = await saidTo(number);
      expect(said.trim()).to.equal("Type a number from 1 to 6.");
    });
  }

  for (const number of ["101", "999", "2020", "1.0", "1e0"]) {
    it(`takes ${number} for words`, async () => {
      expect(await saidTo(number))
        .to.not.contain("Type a number from")
        .and.not.equal("");
    });
  }

  for (const line of ["", "   ", "\t"]) {
    it(`asks again, without a word, after ${JSON.stringify(line)}`, async () => {
      expect((await saidTo(line)).trim()).to.equal("");
    });
  }

  it("ends without complaint when nobody reads any more", async () => {
    const chat = startProgram("cli/chat.ts");
    await chat.writes("Ctrl+D");
    chat.stopReading();
    chat.type("When was the task force launched?");
    const { code, stderr } = await chat.end();
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
  });

  it("answers a line that does not end", async () => {
    const chat = startProgram("cli/chat.ts");
    chat.write("bye");
    expect((await chat.end()).stdout).to.contain(BYE);
  });

  for (const word of ["--json", "hello"]) {
    it(`tells how it is used, with code 2, when ${word} is added`, async () => {
      const { code, stdout, stderr } = await runProgram("cli/chat.ts", { words: [word] });
      expect({ code, stdout }).to.deep.equal({ code: 2, stdout: "" });
      expect(stderr).to.contain(`'${word}'`).and.contain("Usage: npm run chat");
    });
  }
});

/** What is written between a line and the answer to the next. */
async function saidTo(line: string): Promise<string> {
  const chat: Program = startProgram("cli/chat.ts");
  await chat.writes("Ctrl+D to leave.\n\n> ");
  const before = chat.stdout.length;
  chat.type(line);
  chat.type("bye");
  const { stdout } = await chat.end();
  const said = stdout.slice(before);
  return said
    .slice(0, said.indexOf(BYE))
    .replace(/\n> \n$/, "")
    .replace(/^> $/gm, "");
}
