import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { articleText } from "./an-article.ts";

const SAVED = "knowledge.bin";

describe("loadKnowledge", () => {
  afterEach(removeFolders);

  it("loads at the next start what this one prepared: the same articles, and the same problems", async () => {
    const folders = await givenFolders();
    const [first, second] = [await loadKnowledge(folders), await loadKnowledge(folders)];
    for (const { knowledge, problems, notSaved } of [first, second]) {
      expect([...knowledge.articles.keys()]).to.deep.equal(["launch"]);
      expect(problems.map(({ file }) => file)).to.deep.equal([
        join(folders.knowledgeDir, "articles/broken.md"),
      ]);
      expect(notSaved).to.equal(undefined);
    }
    expect([...second.knowledge.passages]).to.deep.equal([...first.knowledge.passages]);
    expect(second.knowledge.vocabulary.nearest("lanched")).to.equal("launched");
  });

  it("reads an article again that has changed since", async () => {
    const folders = await givenFolders();
    await loadKnowledge(folders);
    await writeFile(
      join(folders.knowledgeDir, "articles/broken.md"),
      articleText({ title: "Mended" }, "It is mended."),
    );
    const { knowledge, problems } = await loadKnowledge(folders);
    expect(problems).to.deep.equal([]);
    expect([...knowledge.articles.values()].map(({ title }) => title)).to.include("Mended");
  });

  const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
    "is empty": () => Buffer.alloc(0),
    "is cut off": (bytes) => bytes.subarray(0, bytes.length - 10),
    "has one byte changed": (bytes) => bytes.with(bytes.length - 5, 255 - (bytes.at(-5) ?? 0)),
    "is something else": () => Buffer.from("Not knowledge. ".repeat(20)),
  };
  for (const [name, damage] of Object.entries(DAMAGE)) {
    it(`prepares anew, and mends the file, when what was kept ${name}`, async () => {
      const folders = await givenFolders();
      await loadKnowledge(folders);
      const file = join(folders.dataDir, SAVED);
      const whole = await readFile(file);
      await writeFile(file, damage(whole));
      expect((await loadKnowledge(folders)).knowledge.articles.size).to.equal(1);
      expect((await readFile(file)).length).to.equal(whole.length);
    });
  }

  it("loads whole knowledge where it cannot keep it, and says why", async () => {
    const folders = { ...(await givenFolders()), dataDir: join(await makeFolder({ file: "" }), "file") };
    const { knowledge, notSaved } = await loadKnowledge(folders);
    expect(knowledge.articles.size).to.equal(1);
    expect(notSaved).to.be.instanceOf(Error);
  });

  it("keeps nothing where no folder is given for it", async () => {
    const { knowledgeDir, dataDir } = await givenFolders();
    expect((await loadKnowledge({ knowledgeDir })).knowledge.articles.size).to.equal(1);
    expect(await readdir(dataDir)).to.deep.equal([]);
  });

  it("leaves one file behind, though several start at once", async () => {
    const folders = await givenFolders();
    const loaded = await Promise.all([1, 2, 3].map(() => loadKnowledge(folders)));
    expect(loaded.map(({ knowledge }) => knowledge.articles.size)).to.deep.equal([1, 1, 1]);
    expect(await readdir(folders.dataDir)).to.deep.equal([SAVED]);
  });

  it("keeps apart what is prepared with further articles and without", async () => {
    const folders = await givenFolders();
    const furtherArticles = await makeFolder({ "more.md": articleText({ title: "More" }) });
    await loadKnowledge(folders);
    expect((await loadKnowledge({ ...folders, furtherArticles })).knowledge.articles.size).to.equal(2);
    expect((await loadKnowledge(folders)).knowledge.articles.size).to.equal(1);
  });
});

async function givenFolders() {
  const knowledgeDir = await makeFolder({ "articles/launch.md": articleText(), "articles/broken.md": "No." });
  return { knowledgeDir, dataDir: await makeFolder() };
}
