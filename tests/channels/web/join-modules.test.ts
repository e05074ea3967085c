import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { expect } from "chai";
import { joinModules } from "../../../src/channels/web/join-modules.ts";

describe("joinModules", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "join-modules-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("puts each module once, after those it imports, and each in a scope of its own", () => {
    write("one.ts", "const SECRET = 1;\nexport const one = (): number => SECRET;\n");
    write(
      "two.ts",
      'import { one } from "./one.ts";\n\nconst SECRET = 2;\nexport function two(): number {\n  return one() + SECRET;\n}\n',
    );
    write(
      "main.ts",
      'import { one } from "./one.ts";\nimport { type Two, two } from "./two.ts";\n\none() + two();\n',
    );
    const script = joined();
    expect(new Script(`${script}; one() + two()`).runInNewContext()).to.equal(4);
    expect(script.match(/SECRET = 1/g)).to.have.lengthOf(1);
  });

  it("drops types, imports of types, and comments that fill a line", () => {
    write(
      "main.ts",
      '/** Says\n * hello. */\nimport type { A } from "./a.ts";\n// Here.\nconst a: string = "http://b"; // kept\na;\n',
    );
    const script = joined();
    expect(script).not.to.match(/hello|Here|string|import/);
    expect(script).to.include('"http://b"');
  });

  it("keeps what stands on a line with a comment", () => {
    write("main.ts", "/** One. */ const one = 1;\none;\n/** Two. */\n");
    expect(joined()).to.include("const one = 1;\none;");
  });

  const STRANGE = [
    { what: "a default export", source: "export default 1;\n" },
    { what: "a class", source: "export class A {}\n" },
    { what: "an import of everything", source: 'import * as a from "./a.ts";\na;\n' },
    { what: "a package", source: 'import { a } from "a";\na;\n' },
  ];
  for (const { what, source } of STRANGE) {
    it(`refuses ${what}, naming the file`, () => {
      write("main.ts", source);
      expect(joined).to.throw("main.ts has");
    });
  }

  it("refuses what is more than types", () => {
    write("main.ts", "enum A { B }\n");
    expect(joined).to.throw(SyntaxError);
  });

  function write(file: string, source: string): void {
    writeFileSync(join(folder, file), source);
  }

  function joined(): string {
    return joinModules(pathToFileURL(`${folder}/`), "main.ts");
  }
});
