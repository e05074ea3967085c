import { PassThrough } from "node:stream";
import { expect } from "chai";
import { createProgress } from "../../src/cli/evaluation/progress.ts";

describe("createProgress", () => {
  const { CI, TERM } = process.env;
  beforeEach(() => {
    delete process.env.CI;
    process.env.TERM = "xterm";
  });
  afterEach(() => {
    for (const [name, value] of Object.entries({ CI, TERM })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it("draws nothing in the first second, then how far it is, and in the end takes it away", () => {
    const screen = aScreen(true);
    let time = 0;
    const progress = createProgress({ what: "Asking", terminal: screen.stream, now: () => time });
    time = 999;
    progress.tell(1, 300);
    expect(screen.shown()).to.equal("");
    time = 1_000;
    progress.tell(2, 300);
    time = 1_050;
    progress.tell(3, 300);
    time = 1_100;
    progress.tell(4, 300);
    progress.end();
    expect(screen.shown()).to.include("Asking: 2 of 300").and.to.include("Asking: 4 of 300");
    expect(screen.shown()).to.not.include("Asking: 3 of 300");
    expect(screen.cleared()).to.be.above(0);
  });

  const rows: readonly (readonly [where: string, isTTY: boolean, environment: Record<string, string>])[] = [
    ["in a file or a pipe", false, {}],
    ["on a terminal that cannot draw over", true, { TERM: "dumb" }],
    ["where a machine reads along", true, { CI: "true" }],
  ];
  for (const [where, isTTY, environment] of rows) {
    it(`draws nothing ${where}`, () => {
      Object.assign(process.env, environment);
      const screen = aScreen(isTTY);
      let time = 0;
      const progress = createProgress({ what: "Asking", terminal: screen.stream, now: () => time });
      time = 5_000;
      progress.tell(1, 2);
      progress.end();
      expect(screen.shown()).to.equal("");
    });
  }
});

/** A stream that can be drawn on as on a terminal, and what was written on it. */
function aScreen(isTTY: boolean) {
  let text = "";
  let cleared = 0;
  const stream = new PassThrough();
  stream.setEncoding("utf8").on("data", (part) => {
    text += part;
  });
  Object.assign(stream, {
    isTTY,
    columns: 80,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => {
      cleared += 1;
      return true;
    },
  });
  return { stream: stream as unknown as NodeJS.WriteStream, shown: () => text, cleared: () => cleared };
}
