import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { assemble } from "../../src/assemble.ts";
import { silentLog } from "../../src/log.ts";
import { createMemoryStore } from "../../src/store/memory.ts";

const ROOT = join(import.meta.dirname, "../..");
const anArticle = (title: string): string =>
  `---\ntitle: ${title}\nurl: https://example.org/a\n---\n\nThe otter holt stands beside Teston weir.\n`;

describe("further articles", () => {
  let folder = "";
  const read = () =>
    assemble(
      { knowledgeDir: folder, dialogsDir: join(ROOT, "dialogs"), furtherArticles: join(folder, "further") },
      createMemoryStore(),
      silentLog,
    );
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chatbot-further-"));
    cpSync(join(ROOT, "knowledge"), folder, { recursive: true });
    rmSync(join(folder, "articles"), { recursive: true });
    rmSync(join(folder, "questions"), { recursive: true });
    mkdirSync(join(folder, "articles"));
    mkdirSync(join(folder, "further/older"), { recursive: true });
    writeFileSync(join(folder, "articles/own.md"), anArticle("Own"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("stand beside the folder's own, without those in folders further down", async () => {
    writeFileSync(join(folder, "further/otters.md"), anArticle("Otters"));
    writeFileSync(join(folder, "further/older/beavers.md"), anArticle("Beavers"));
    const { knowledge } = await read();
    expect([...knowledge.articles.keys()].sort()).to.deep.equal(["otters", "own"]);
  });

  it("give way to the folder's own of the same name, which is told", async () => {
    writeFileSync(join(folder, "further/own.md"), anArticle("Another"));
    const { knowledge, problems } = await read();
    expect(knowledge.articles.get("own")?.title).to.equal("Own");
    expect(problems.map(({ what }) => what).join()).to.include("It has the same file name as");
  });

  it("that are broken are told of, and the rest is read", async () => {
    writeFileSync(join(folder, "further/broken.md"), "---\ntitle: [\n---\n");
    writeFileSync(join(folder, "further/otters.md"), anArticle("Otters"));
    const { knowledge, problems } = await read();
    expect(knowledge.articles.has("otters")).to.equal(true);
    expect(problems.map(({ file }) => file)).to.include(join(folder, "further/broken.md"));
  });
});
