import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ProductError } from "../../src/errors.ts";
import { takeSoleUse } from "../../src/store/sqlite/sole-use.ts";
import { createSqliteStore, type SqliteStoreOptions } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { refusal } from "./refusal.ts";

/** Somebody who may write nowhere of their own, for tests that root runs. */
const NOBODY = 65534;

describe("the store in SQLite in trouble", () => {
  const open: Store[] = [];
  let folder = "";
  let file = "";
  const store = (options: Partial<SqliteStoreOptions> = {}): Store => {
    const opened = createSqliteStore({ file, ...options });
    open.push(opened);
    return opened;
  };

  beforeEach(async () => {
    folder = await makeFolder();
    file = join(folder, "conversations.db");
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
    await removeFolders();
  });

  describe("on a disk that is full", () => {
    /** Appends until it is refused, and gives what was acknowledged. */
    async function fill(full: Store): Promise<{ acknowledged: string[]; refused: ProductError }> {
      const acknowledged: string[] = [];
      for (let place = 0; ; place++) {
        const text = `${place} `.repeat(800);
        const refused = await refusalOf(full.append("c", { text }, { key: `${place}` }));
        if (refused) return { acknowledged, refused };
        acknowledged.push(text);
      }
    }

    it("refuses what it cannot keep, in a sentence with the file and the way out", async () => {
      const { refused } = await fill(store({ mostPages: 60 }));
      expect(refused.code).to.equal("store-full");
      expect(refused.message).to.contain(file).and.contain("Free some space");
    });

    it("has everything that it acknowledged, and nothing that it refused", async () => {
      const full = store({ mostPages: 60 });
      const { acknowledged } = await fill(full);
      await full.close();
      const { entries } = await store().read("c", 0, 1000);
      expect(entries.map(({ activity }) => activity.text)).to.deep.equal(acknowledged);
    });

    it("says so when it is checked, and goes on by itself once there is room", async () => {
      const full = store({ mostPages: 60 });
      await fill(full);
      expect(await refusal(full.check())).to.have.property("code", "store-full");
      const roomy = store();
      await roomy.check();
      await roomy.append("c", { text: "one more" });
    });

    it("still answers reads, and lets what is small pass beside what is too big", async () => {
      const full = store({ mostPages: 60 });
      const [big, small] = await Promise.allSettled([
        full.append("c", { text: "x".repeat(400_000) }),
        full.append("c", { text: "small" }),
      ]);
      expect([big.status, small.status]).to.deep.equal(["rejected", "fulfilled"]);
      expect((await full.read("c", 0, 10)).entries.map(({ activity }) => activity.text)).to.deep.equal([
        "small",
      ]);
    });
  });

  describe("with a file that is damaged", () => {
    it("does not open what is no database, and leaves it as it is", async () => {
      writeFileSync(file, "This is no database at all. ".repeat(400));
      const before = readFileSync(file, "utf8");
      expect(() => store())
        .to.throw(ProductError, "npm run restore")
        .with.property("code", "store-corrupt");
      expect(readFileSync(file, "utf8")).to.equal(before);
    });

    it("refuses when it comes upon a damaged page, and says so when it is checked", async () => {
      const whole = store();
      for (let place = 0; place < 200; place++) await whole.append(`c${place}`, { text: "x".repeat(2000) });
      await whole.close();
      const bytes = readFileSync(file);
      bytes.fill(0xff, 4096, statSync(file).size);
      writeFileSync(file, bytes);
      const refusedAt = async () => {
        const damaged = store();
        await damaged.check();
      };
      expect(await refusal(refusedAt())).to.have.property("code", "store-corrupt");
    });
  });

  describe("in a folder that cannot be written to", () => {
    let isRoot = false;
    beforeEach(() => {
      isRoot = process.geteuid?.() === 0;
    });
    afterEach(() => {
      if (isRoot) process.seteuid?.(0);
      chmodSync(folder, 0o755);
    });

    it("does not open, and names the file and the way out", () => {
      chmodSync(folder, 0o555);
      if (isRoot) process.seteuid?.(NOBODY);
      expect(() => store())
        .to.throw(ProductError, `${file} cannot be written to. Give the server's user the right`)
        .with.property("code", "store-unopenable");
      expect(() => takeSoleUse(folder))
        .to.throw(ProductError)
        .with.property("code", "store-unopenable");
    });

    it("does not open a database that is for reading only", async () => {
      await store().close();
      chmodSync(file, 0o444);
      if (isRoot) process.seteuid?.(NOBODY);
      expect(() => store())
        .to.throw(ProductError, "the right to write")
        .with.property("code")
        .that.matches(/^store-/);
    });
  });

  describe("while another process has the database", () => {
    it("waits for a short while, and then has everything", async () => {
      const kept = store();
      const other = await lockElsewhere();
      const appended = kept.append("c", { text: "one" });
      await other.end();
      expect((await appended).sequence).to.equal(1);
    });

    it("refuses in the end, still answers reads, and goes on when it is let go", async () => {
      const kept = store({ patience: 100 });
      await kept.append("c", { text: "one" });
      const other = await lockElsewhere();
      const refused = await refusal(kept.append("c", { text: "two" }));
      expect(refused.code).to.equal("store-locked");
      expect(refused.message).to.contain(file).and.contain("close the program");
      expect(await refusal(kept.check())).to.have.property("code", "store-locked");
      expect((await kept.read("c", 0, 10)).entries).to.have.length(1);
      await other.end();
      await kept.append("c", { text: "two" });
      expect((await kept.read("c", 0, 10)).entries).to.have.length(2);
    });

    it("is not taken by a second server, until the first has ended, however it ends", async () => {
      const end = takeSoleUse(folder);
      expect(() => takeSoleUse(folder, 50))
        .to.throw(ProductError, "STORE=redis")
        .with.property("code", "store-in-use");
      end();
      takeSoleUse(folder, 50)();
    });

    async function lockElsewhere(): Promise<{ end(): Promise<void> }> {
      const script = `
        const { DatabaseSync } = require("node:sqlite");
        const database = new DatabaseSync(process.argv[1], { timeout: 5000 });
        database.exec("BEGIN IMMEDIATE");
        console.log("held");
        setInterval(() => {}, 1000);`;
      const child = spawn(process.execPath, ["-e", script, file], { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      return {
        async end() {
          child.kill("SIGKILL");
          await once(child, "exit");
        },
      };
    }
  });
});

/** What a promise is refused with; undefined where it is kept. */
async function refusalOf(promise: Promise<unknown>): Promise<ProductError | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ProductError) return error;
      throw error;
    },
  );
}
