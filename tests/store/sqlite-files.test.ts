import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const HOUR = 3_600_000;

describe("the files of the store in SQLite", () => {
  let folder = "";
  let file = "";
  const clock = Date.UTC(2026, 10, 22);
  const open: Store[] = [];
  const store = (): Store => {
    const opened = createSqliteStore({ file, retentionHours: 24, now: () => clock });
    open.push(opened);
    return opened;
  };

  beforeEach(async () => {
    folder = await makeFolder();
    file = join(folder, "kept", "conversations.db");
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
    await removeFolders();
  });

  it("are made where there are none, for their own user only", () => {
    store();
    expect(statSync(file).mode & 0o077).to.equal(0);
    expect(statSync(`${file}-wal`).mode & 0o077).to.equal(0);
  });

  it("keep everything that was acknowledged, from one store to the next", async () => {
    const first = store();
    await first.append("c", { text: "one" }, { key: "key", user: "ada" });
    await first.saveState("c", { step: 1 }, 0, "ada");
    await first.claim("welcome", HOUR);
    await first.addFeedback({ useful: true, at: "2026-11-22T10:00:00.000Z" });
    const page = await first.read("c", 0, 10);
    const secret = await first.ownSecret();
    await first.close();
    const second = store();
    expect(await second.read("c", 0, 10)).to.deep.equal(page);
    expect((await second.append("c", { text: "one" }, { key: "key" })).duplicate).to.equal(true);
    expect(await second.loadState("c")).to.deep.equal({ state: { step: 1 }, version: 1 });
    expect(await second.claim("welcome", HOUR)).to.equal(false);
    expect(await second.feedback(10)).to.have.length(1);
    expect(await second.ownSecret()).to.equal(secret);
  });

  it("take no second file once it is closed", async () => {
    const closed = store();
    await closed.append("c", { text: "one" });
    await closed.close();
    await closed.close();
    expect(existsSync(`${file}-wal`)).to.equal(false);
  });

  it("hold no byte of what was erased, however much was written around it", async () => {
    const kept = store();
    const residents = Array.from({ length: 60 }, (_, place) => place);
    for (let round = 0; round < 30; round++)
      await Promise.all(
        residents.map((who) => write(kept, who, `Grevillea${who}! `.repeat(lengthOf(who + round)))),
      );
    const erased = residents.filter((who) => who % 2 === 1);
    await Promise.all(
      erased.map((who) => (who % 4 === 1 ? kept.erase(`c${who}`) : kept.eraseUser(`u${who}`))),
    );
    expect(erased.filter((who) => filesHolding(`Grevillea${who}!`).length > 0)).to.deep.equal([]);
    expect((await kept.read("c0", 0, 100)).entries).to.have.length(30);
  });

  it("hold what was not erased, so that looking for bytes can find them", async () => {
    const kept = store();
    await write(kept, 1, "Banksia");
    expect(filesHolding("Banksia")).to.not.deep.equal([]);
    await kept.eraseUser("u1");
    expect(filesHolding("Banksia")).to.deep.equal([]);
  });

  async function write(to: Store, who: number, text: string): Promise<void> {
    await to.append(`c${who}`, { text }, { user: `u${who}` });
    const { version } = await to.loadState(`c${who}`);
    await to.saveState(`c${who}`, { about: text.slice(0, 3000) }, version, `u${who}`);
    await to.addFeedback(
      { useful: false, said: text.slice(0, 300), at: "" },
      { user: `u${who}`, conversation: `c${who}` },
    );
    await to.subscribe({
      user: `u${who}`,
      conversation: `c${who}`,
      channel: "x",
      reference: { text: text.slice(0, 50) },
      at: "",
    });
  }

  function filesHolding(text: string): string[] {
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
    return all.filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));
  }
});

/** Short messages and long ones, which SQLite keeps in different ways. */
function lengthOf(seed: number): number {
  return seed % 10 === 0 ? 500 : 1 + ((seed * 7) % 30);
}
