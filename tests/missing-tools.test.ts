import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { missingTools } from "./missing-tools.ts";
import { ROOT } from "./run-command.ts";
import { makeFolder, removeFolders } from "./temporary-folder.ts";

/** What npm test itself consists of. */
const PARTS = ["run.ts", "debian-install.ts", "missing-tools.ts", "run-command.ts", "run-tests.ts"];

describe("npm test where the tools for development were left out", () => {
  afterEach(removeFolders);

  it("stops at once, and says what to run", async () => {
    const parts = PARTS.map((part) => [`tests/${part}`, readFileSync(join(import.meta.dirname, part))]);
    const folder = await makeFolder({ "package.json": '{ "type": "module" }', ...Object.fromEntries(parts) });
    const { code, stdout, stderr } = await runNode(join(folder, "tests/run.ts"));
    expect({ code, stderr }).to.deep.equal({ code: 1, stderr: "" });
    expect(stdout).to.include("Run npm ci").and.not.include("==");
    expect(stdout.trimEnd().split("\n").at(-1)).to.equal("0 passed, 1 failed");
  });

  it("names each tool that is missing", async () => {
    const folder = await makeFolder({ "node_modules/.bin/mocha": "", "node_modules/.bin/tsc": "" });
    expect(missingTools(folder)).to.include("c8, biome, knip");
  });

  it("misses nothing where everything is installed", () => {
    expect(missingTools(ROOT)).to.equal(undefined);
  });
});

function runNode(file: string): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file], (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
