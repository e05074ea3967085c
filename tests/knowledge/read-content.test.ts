import { join } from "node:path";
import { expect } from "chai";
import { readContent } from "../../src/knowledge/read-content.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { articleText } from "./an-article.ts";

describe("readContent", () => {
  afterEach(removeFolders);

  it("reads all of a knowledge folder", async () => {
    const folder = await makeFolder({
      "articles/launch.md": articleText(),
      "questions/launch.yml": "- { answer: on Friday, asks: [what day] }",
      "words.yml": "- { says: [cops], means: [police], weight: 1 }",
      "places.yml": "- [maidstone]",
      "spellings.yml": "before: [b4]",
    });
    const { content, problems } = await readContent(folder);
    expect(problems).to.deep.equal([]);
    expect(content.articles.map(({ id }) => id)).to.deep.equal(["launch"]);
    expect(content.taught).to.have.length(1);
    expect(content.residentWords).to.have.length(1);
    expect([...content.places]).to.deep.equal(["maidstone"]);
    expect([...content.spellings.keys()]).to.deep.equal(["b4"]);
  });

  it("needs articles alone", async () => {
    const { content, problems } = await readContent(
      await makeFolder({ "articles/launch.md": articleText() }),
    );
    expect(problems).to.deep.equal([]);
    expect(content.articles).to.have.length(1);
  });

  it("names the problems of every file at once, and reads what is right", async () => {
    const folder = await makeFolder({
      "articles/launch.md": articleText(),
      "articles/broken.md": "No front matter.",
      "questions/lunch.yml": "[]",
      "words.yml": "- cops",
      "places.yml": "- 1",
      "spellings.yml": "before: b4",
    });
    const { content, problems } = await readContent(folder);
    expect(content.articles.map(({ id }) => id)).to.deep.equal(["launch"]);
    expect(problems.map(({ file }) => file)).to.have.members(
      ["articles/broken.md", "questions/lunch.yml", "words.yml", "places.yml", "spellings.yml"].map((path) =>
        join(folder, path),
      ),
    );
  });

  for (const path of ["nowhere", "file"]) {
    it(`tells where articles are looked for when the knowledge folder is ${path}`, async () => {
      const folder = join(await makeFolder({ file: "" }), path);
      const { content, problems } = await readContent(folder);
      expect(content.articles).to.deep.equal([]);
      expect(problems.map(({ file }) => file)).to.deep.equal([join(folder, "articles")]);
    });
  }
});
