import { spawnSync } from "node:child_process";
import { expect } from "chai";
import { stripTypes } from "../../../src/channels/web/strip-types.ts";

const FILE = new URL("../../../src/channels/web/strip-types.ts", import.meta.url).href;

describe("stripTypes", () => {
  it("gives the JavaScript of a TypeScript source, its lines kept", () => {
    expect(stripTypes("const a: number = 1;\nexport { a };")).to.match(/^const a {9}= 1;\nexport { a };$/);
  });

  it("prints no warning, and holds no other warning back", () => {
    const program = `
      import { stripTypes } from ${JSON.stringify(FILE)};
      stripTypes("let a: string");
      process.emitWarning("another one");
    `;
    const { stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
    });
    expect(status).to.equal(0);
    expect(stderr).not.to.include("ExperimentalWarning");
    expect(stderr).to.include("another one");
  });
});
