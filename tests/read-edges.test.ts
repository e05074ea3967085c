import { expect } from "chai";
import { readEdges } from "./read-edges.ts";

describe("readEdges", () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ["an import", 'import { a } from "../store/store.ts";', "store/store.ts"],
    ["an import of a type", 'import type { A } from "../errors.ts";', "errors.ts"],
    ["an import over several lines", 'import {\n  a,\n  b,\n} from "./a.ts";', "channels/a.ts"],
    ["an import for its effect", 'import "./a.ts";', "channels/a.ts"],
    ["an export from elsewhere", 'export { a } from "./a.ts";', "channels/a.ts"],
    ["an import at run time", 'const a = await import("../main.ts");', "main.ts"],
    ["a package", 'import express from "express";', "express"],
    [
      "a part of a scoped package",
      'import a from "@microsoft/agents-hosting/x.js";',
      "@microsoft/agents-hosting",
    ],
  ];
  for (const [what, text, to] of rows) {
    it(`sees ${what}`, () => {
      expect(readEdges("channels/x.ts", text).map((edge) => edge.to)).to.deep.equal([to]);
    });
  }

  it("sees no package in Node's own modules, and no import in a sentence", () => {
    expect(readEdges("a.ts", 'import { x } from "node:fs";\nconst s = "far from home";')).to.deep.equal([]);
  });
});
