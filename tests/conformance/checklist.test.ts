import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { CHECKLIST } from "./checklist.ts";

describe("what a Direct Line server must do is held by a test:", () => {
  for (const [what, file, test] of CHECKLIST) {
    it(`${what} (${file})`, () => {
      const names = [
        ...readFileSync(join(import.meta.dirname, "..", file), "utf8").matchAll(/\bit\(\s*["`](.*)/g),
      ];
      expect(names.filter(([, name = ""]) => name.startsWith(test))).to.have.lengthOf.at.least(1);
    });
  }
});
