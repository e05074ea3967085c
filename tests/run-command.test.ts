import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT, runCommand } from "./run-command.ts";

describe("runCommand", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chatbot-run-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("gives the exit code, and what was written when it was quiet", async () => {
    const run = await runCommand("sh", ["-c", "echo out; echo err >&2; exit 3"], { quiet: true });
    expect(run.code).to.equal(3);
    expect(run.output).to.include("out\n").and.to.include("err\n");
  });

  it("gives 127 for a program that is not there, and 128 and more for one that was killed", async () => {
    expect((await runCommand(join(folder, "none"), [], { quiet: true })).code).to.equal(127);
    expect((await runCommand("sh", ["-c", "kill -9 $$"], { quiet: true })).code).to.equal(137);
  });

  it("finds the project's own tools first, and gives a command nothing to read", async () => {
    const run = await runCommand("sh", ["-c", "command -v node; cat"], { quiet: true });
    expect(run.output).to.equal(`${join(ROOT, "node_modules/.bin/node")}\n`);
  });

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    it(`ends all that it started when ${signal} interrupts, and begins nothing more`, async () => {
      const script = join(folder, "long.ts");
      writeFileSync(
        script,
        `import { endCommandsWhenInterrupted, runCommand } from ${JSON.stringify(join(ROOT, "tests/run-command.ts"))};
         endCommandsWhenInterrupted();
         await runCommand("sh", ["-c", "sleep 600 & echo begun; wait"]);
         await runCommand("echo", ["more"]);`,
      );
      const child = spawn("node", [script], { stdio: ["ignore", "pipe", "inherit"] });
      const written = gather(child);
      await once(child.stdout, "data");
      child.kill(signal);
      // "close" comes when nobody holds the pipe any more: neither the shell nor what it started.
      const [code] = await once(child, "close");
      expect(code).to.equal(signal === "SIGINT" ? 130 : 143);
      expect(written()).to.equal("begun\n");
    });
  }
});

function gather(child: ChildProcess): () => string {
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (part) => {
    text += part;
  });
  return () => text;
}
