import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { runCommand } from "./run-command.ts";

describe("the totals reporter", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chatbot-run-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("writes what mocha counted, and names what the tests left open instead of waiting for ever", async () => {
    const file = join(folder, "a.test.mjs");
    writeFileSync(
      file,
      'it("passes", () => { setInterval(() => {}, 1000); });\nit("fails", () => { throw new Error("no"); });\n',
    );
    const totals = join(folder, "totals.json");
    const options = ["--reporter-option", `totals=${totals},patience=50`];
    const run = ["--reporter", "./tests/totals-reporter.ts", ...options, file];
    const { output } = await runCommand("mocha", run, { quiet: true });
    expect(output).to.include("1 passing").and.to.include("1 failing");
    const { default: written } = await import(totals, { with: { type: "json" } });
    expect(written).to.deep.include({ passes: 1, failures: 1 });
    expect(written.leftOpen).to.include("Timeout");
  });
});
