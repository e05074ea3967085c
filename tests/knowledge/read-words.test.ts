import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { ProductError } from "../../src/errors.ts";
import { parseWords, readWords } from "../../src/knowledge/read-words.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

describe("parseWords", () => {
  it("reads what residents say, and each thing that articles may say instead, as stems", () => {
    const text = "- { says: [Coppers, old bill], means: [police officers, PCs], weight: 0.9 }";
    const { words, problems } = parseWords("words.yml", text);
    const means = [["polic", "offic"], ["pcs"]];
    expect(problems).to.deep.equal([]);
    expect(words).to.deep.equal([
      { said: "Coppers", says: ["copper"], means, weight: 0.9 },
      { said: "old bill", says: ["old", "bill"], means, weight: 0.9 },
    ]);
  });

  for (const text of ["", "# Nothing yet\n", "[]"]) {
    it(`reads ${JSON.stringify(text)} as no words`, () => {
      expect(parseWords("words.yml", text)).to.deep.equal({ words: [], problems: [] });
    });
  }

  const WRONG: readonly (readonly [string, string])[] = [
    ["no says", "{ means: [police], weight: 1 }"],
    ["says that is no list", "{ says: cops, means: [police], weight: 1 }"],
    ["says with nothing in it", "{ says: [], means: [police], weight: 1 }"],
    ["says that holds no word", "{ says: ['!'], means: [police], weight: 1 }"],
    ["says that is a number", "{ says: [999], means: [police], weight: 1 }"],
    ["no means", "{ says: [cops], weight: 1 }"],
    ["means in two lists", "{ says: [cops], means: [[police]], weight: 1 }"],
    ["no weight", "{ says: [cops], means: [police] }"],
    ["a weight that is text", "{ says: [cops], means: [police], weight: '1' }"],
    ["a weight over 1", "{ says: [cops], means: [police], weight: 1.1 }"],
    ["a weight under 0", "{ says: [cops], means: [police], weight: -0.1 }"],
    ["a weight that is no number", "{ says: [cops], means: [police], weight: .nan }"],
    ["a weight with a decimal comma", "{ says: [cops], means: [police], weight: 0,9 }"],
    ["a field that there is not", "{ says: [cops], means: [police], meens: [x], weight: 1 }"],
    ["an alias", "{ says: &a [cops], means: *a, weight: 1 }"],
    ["a word alone", "cops"],
  ];
  for (const [name, entry] of WRONG) {
    it(`names the line of an entry with ${name}, and reads the others`, () => {
      const good = "- { says: [cops], means: [police], weight: 1 }";
      const { words, problems } = parseWords("words.yml", `${good}\n- ${entry}\n${good}\n`);
      expect(words).to.have.length(2);
      expect(problems.map(({ file, line }) => `${file}:${line}`)).to.deep.equal(["words.yml:2"]);
      expect(problems[0]?.remedy).to.match(/^Write - \{ says:/);
    });
  }

  it("names the line where the YAML breaks off", () => {
    const { words, problems } = parseWords("words.yml", "- { says: [cops]\n- {");
    expect(words).to.deep.equal([]);
    expect(problems).to.have.length(1);
    expect(problems[0]?.line).to.be.at.least(1);
  });

  it("says so when the file is no list", () => {
    expect(parseWords("words.yml", "cops: police").problems[0]?.what).to.equal("It is not a list.");
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(parseWords("words.yml", `- ${text}`)).to.have.all.keys("words", "problems");
      }),
    );
  });
});

describe("readWords", () => {
  afterEach(removeFolders);

  it("reads no words, without complaint, where there is no such file", async () => {
    const file = join(await makeFolder(), "words.yml");
    expect(await readWords(file)).to.deep.equal({ words: [], problems: [] });
  });

  it("refuses what is there and cannot be read", async () => {
    const folder = await makeFolder({ "words.yml/a": "" });
    const refused = await readWords(join(folder, "words.yml")).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(ProductError).and.have.property("code", "content-unreadable");
  });
});
