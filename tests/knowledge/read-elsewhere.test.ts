import { join } from "node:path";
import { expect } from "chai";
import { parseElsewhere, readElsewhere } from "../../src/knowledge/read-elsewhere.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

describe("readElsewhere", () => {
  afterEach(removeFolders);

  it("reads one question a line", async () => {
    const folder = await makeFolder({ "elsewhere.yml": "# Far off\n- tell me a joke\n- what is 2 plus 2\n" });
    expect(await readElsewhere(join(folder, "elsewhere.yml"))).to.deep.equal({
      elsewhere: ["tell me a joke", "what is 2 plus 2"],
      problems: [],
    });
  });

  it("reads nothing, without complaint, where there is no such file, or nothing in it", async () => {
    const folder = await makeFolder({ "empty.yml": "# None yet\n" });
    for (const name of ["nowhere.yml", "empty.yml"])
      expect(await readElsewhere(join(folder, name))).to.deep.equal({ elsewhere: [], problems: [] });
  });

  for (const text of ["joke: 1", "- [joke]", "- 12", "- what: is it", "joke", "- *a", "[["]) {
    it(`tells what to write instead of ${text}`, () => {
      const { elsewhere, problems } = parseElsewhere("elsewhere.yml", text);
      expect(elsewhere).to.deep.equal([]);
      expect(problems).to.have.length(1);
      expect(problems[0]?.remedy).to.match(/^Write one question a line/);
    });
  }

  it("finds the shipped file in order", async () => {
    const { elsewhere, problems } = await readElsewhere("knowledge/elsewhere.yml");
    expect(problems).to.deep.equal([]);
    expect(elsewhere).to.have.length.above(1_000);
  });
});
