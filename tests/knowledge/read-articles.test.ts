import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { readArticles } from "../../src/knowledge/read-articles.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { articleText } from "./an-article.ts";

describe("readArticles", () => {
  afterEach(removeFolders);

  it("reads every .md file, in folders below as well, the newest first and those without a date last", async () => {
    const on = (date: string, body: string) => articleText({ publish: `{ date: ${date} }` }, body);
    const folder = await makeFolder({
      "old.md": on("16/10/2020", "Old."),
      "undated.md": articleText({ publish: undefined }, "Undated."),
      "2024/new.md": on("15/08/2024", "New."),
      "2024/also-new.md": on("15/08/2024", "Also new."),
      "notes.txt": "Not an article.",
    });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).to.deep.equal(["also-new", "new", "old", "undated"]);
    expect(problems).to.deep.equal([]);
  });

  it("names a broken article and reads the others", async () => {
    const folder = await makeFolder({ "good.md": articleText(), "broken.md": "No front matter." });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).to.deep.equal(["good"]);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ file: join(folder, "broken.md"), line: 1 });
  });

  it("names an article that is not UTF-8, rather than quote what cannot be read", async () => {
    const latin = Buffer.from(articleText({}, "It costs £5 at the café."), "latin1");
    const folder = await makeFolder({ "latin.md": latin });
    const { articles, problems } = await readArticles(folder);
    expect(articles).to.deep.equal([]);
    expect(problems[0]).to.deep.include({ what: "It is not UTF-8 text.", remedy: "Save it again as UTF-8." });
  });

  it("keeps the first of two articles with one name, and names the other", async () => {
    const folder = await makeFolder({
      "a/launch.md": articleText({ title: "First" }),
      "b/launch.md": articleText({ title: "Second" }),
    });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ title }) => title)).to.deep.equal(["First"]);
    expect(problems).to.have.length(1);
    expect(problems[0]?.file).to.equal(join(folder, "b/launch.md"));
    expect(problems[0]?.what).to.contain(join(folder, "a/launch.md"));
  });

  it("names an article that says the same as another, word for word, and keeps both", async () => {
    const folder = await makeFolder({
      "a.md": articleText({ title: "One" }, "The pool opens on Monday.\n"),
      "b.md": articleText({ title: "Two" }, "The pool opens on **Monday**.\n"),
      "c.md": articleText({ title: "Three" }, "The pool opens on Tuesday.\n"),
      "empty.md": articleText({ title: "Four" }, ""),
    });
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).to.include.members(["a", "b", "c"]);
    const [same, ...others] = problems.filter(({ file }) => !file.endsWith("empty.md"));
    expect(others).to.deep.equal([]);
    expect(same?.file).to.equal(join(folder, "b.md"));
    expect(same?.what).to.contain(`the same as ${join(folder, "a.md")}`);
    expect(same?.remedy).to.equal("Delete one of them.");
  });

  it("is not stopped by a folder called like an article, nor by a link to nothing", async () => {
    const folder = await makeFolder({ "good.md": articleText() });
    await mkdir(join(folder, "folder.md"));
    await symlink(join(folder, "nowhere"), join(folder, "link.md"));
    const { articles, problems } = await readArticles(folder);
    expect(articles.map(({ id }) => id)).to.deep.equal(["good"]);
    expect(problems.map(({ file, what }) => [file, what])).to.deep.equal([
      [join(folder, "link.md"), "It cannot be read."],
    ]);
  });

  it("reads more articles than may be open at once", async () => {
    const names = Array.from({ length: 150 }, (_, place) => `article-${place}.md`);
    const folder = await makeFolder(Object.fromEntries(names.map((name) => [name, articleText()])));
    expect((await readArticles(folder)).articles).to.have.length(150);
  });

  it("gives no articles, and no problem, for an empty folder", async () => {
    expect(await readArticles(await makeFolder())).to.deep.equal({ articles: [], problems: [] });
  });

  for (const [name, path] of [
    ["that is not there", "nowhere"],
    ["that is a file", "file"],
  ] as const) {
    it(`tells of a folder ${name}`, async () => {
      const folder = join(await makeFolder({ file: "" }), path);
      const { articles, problems } = await readArticles(folder);
      expect(articles).to.deep.equal([]);
      expect(problems[0]).to.deep.include({ file: folder, what: "There is no such folder." });
      expect(problems[0]?.remedy).to.contain("KNOWLEDGE_DIR");
    });
  }
});
