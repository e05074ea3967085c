import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { fingerprintOf } from "../../src/knowledge/fingerprint.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const FILES = { "articles/a.md": "One.", "words.yml": "[]", "notes.txt": "Anything." };

const CHANGES: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  "a file changes": (folder) => writeFile(join(folder, "articles/a.md"), "Two."),
  "a file appears": (folder) => writeFile(join(folder, "articles/b.md"), ""),
  "a file goes": (folder) => rm(join(folder, "words.yml")),
  "a file is renamed": async (folder) => {
    await rm(join(folder, "articles/a.md"));
    await writeFile(join(folder, "articles/b.md"), "One.");
  },
  "a folder appears": (folder) => mkdir(join(folder, "questions")),
  "a folder goes": (folder) => rm(join(folder, "articles"), { recursive: true }),
};

describe("fingerprintOf", () => {
  afterEach(removeFolders);

  it("is the same again when nothing has changed, in 32 bytes", async () => {
    const folder = await makeFolder(FILES);
    const first = await fingerprintOf([folder]);
    expect(first).to.have.length(32);
    expect(await fingerprintOf([folder])).to.deep.equal(first);
  });

  for (const [name, change] of Object.entries(CHANGES)) {
    it(`is another when ${name}`, async () => {
      const folder = await makeFolder({ ...FILES });
      const before = await fingerprintOf([folder]);
      await change(folder);
      expect(await fingerprintOf([folder])).to.not.deep.equal(before);
    });
  }

  it("is the same when a file changes that is not read", async () => {
    const folder = await makeFolder(FILES);
    const before = await fingerprintOf([folder]);
    await writeFile(join(folder, "notes.txt"), "Something else.");
    expect(await fingerprintOf([folder])).to.deep.equal(before);
  });

  it("tells folders apart that hold the same, are empty, or are not there", async () => {
    const folders = [
      await makeFolder(FILES),
      await makeFolder(FILES),
      await makeFolder(),
      "/nowhere/a",
      "/nowhere/b",
    ];
    const all = await Promise.all(folders.map((folder) => fingerprintOf([folder])));
    expect(new Set(all.map((each) => each.toString("hex"))).size).to.equal(folders.length);
  });

  it("is not stopped by a folder called like an article, nor by a link to nothing", async () => {
    const folder = await makeFolder(FILES);
    await mkdir(join(folder, "articles/folder.md"));
    await symlink(join(folder, "nowhere"), join(folder, "articles/link.md"));
    expect(await fingerprintOf([folder])).to.have.length(32);
  });
});
