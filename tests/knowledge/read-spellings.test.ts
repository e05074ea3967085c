import { join } from "node:path";
import { expect } from "chai";
import { parseSpellings, readSpellings } from "../../src/knowledge/read-spellings.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

describe("readSpellings", () => {
  afterEach(removeFolders);

  it("reads what each spelling stands for, as words", async () => {
    const folder = await makeFolder({ "spellings.yml": "before: [b4, befor]\nanti social: [asb]" });
    const { spellings, problems } = await readSpellings(join(folder, "spellings.yml"));
    expect([...spellings]).to.deep.equal([
      ["b4", ["before"]],
      ["befor", ["before"]],
      ["asb", ["anti", "social"]],
    ]);
    expect(problems).to.deep.equal([]);
  });

  it("reads none, without complaint, where there is no such file, or nothing in it", async () => {
    const folder = await makeFolder({ "empty.yml": "# None yet\n" });
    for (const name of ["nowhere.yml", "empty.yml"])
      expect((await readSpellings(join(folder, name))).problems).to.deep.equal([]);
  });

  for (const text of ["- [before, b4]", "before: b4", "before: { b4: 1 }", "before", "before: *a", "{"]) {
    it(`tells what to write instead of ${text}`, () => {
      const { spellings, problems } = parseSpellings("spellings.yml", text);
      expect(spellings.size).to.equal(0);
      expect(problems).to.have.length(1);
      expect(problems[0]?.remedy).to.match(/^Write each line as/);
    });
  }
});
