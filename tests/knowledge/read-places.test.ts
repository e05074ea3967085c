import { join } from "node:path";
import { expect } from "chai";
import { parsePlaces, readPlaces } from "../../src/knowledge/read-places.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

describe("readPlaces", () => {
  afterEach(removeFolders);

  it("reads every name of every line, in small letters", async () => {
    const folder = await makeFolder({
      "places.yml": "- [Maidstone, Tunbridge Wells]\n- [Stratford-upon-Avon]",
    });
    const { places, problems } = await readPlaces(join(folder, "places.yml"));
    expect([...places]).to.deep.equal(["maidstone", "tunbridge wells", "stratford upon avon"]);
    expect(problems).to.deep.equal([]);
  });

  it("reads no places, without complaint, where there is no such file, or nothing in it", async () => {
    const folder = await makeFolder({ "empty.yml": "# None yet\n" });
    for (const name of ["nowhere.yml", "empty.yml"])
      expect((await readPlaces(join(folder, name))).problems).to.deep.equal([]);
  });

  for (const text of ["maidstone: 1", "- [1]", "- [null]", "- [[maidstone]]", "maidstone", "- [*a]", "[["]) {
    it(`tells what to write instead of ${text}`, () => {
      const { places, problems } = parsePlaces("places.yml", text);
      expect(places.size).to.equal(0);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ file: "places.yml" });
      expect(problems[0]?.remedy).to.match(/^Write each line as/);
    });
  }
});
