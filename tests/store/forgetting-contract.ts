import { expect } from "chai";
import { append, type Given, nextCall, texts } from "./given.ts";

const HOUR = 3_600_000;

/** Erasing, retention, and how a reader notices that a log was begun again. */
export function describeForgetting(given: Given): void {
  describe("erase", () => {
    it("forgets the log, the state and the keys, and begins a new epoch", async () => {
      await append(given, "one", "key");
      await given.store.saveState("c", { step: 1 }, 0);
      const { epoch } = await given.store.read("c", 0, 1);
      await given.store.erase("c");
      expect(await texts(given)).to.deep.equal([]);
      expect(await given.store.loadState("c")).to.deep.equal({ state: undefined, version: 0 });
      expect(await append(given, "again", "key")).to.deep.equal({ sequence: 1, duplicate: false });
      expect((await given.store.read("c", 0, 1)).epoch).to.not.equal(epoch);
    });

    it("leaves other conversations as they were", async () => {
      await given.store.append("other", { text: "x" });
      await given.store.erase("c");
      await given.store.erase("never heard of");
      expect((await given.store.read("other", 0, 10)).entries).to.have.length(1);
    });

    it("tells those who listen, and keeps them", async () => {
      await append(given, "one");
      const [first, second] = [nextCall(), nextCall()];
      given.store.onChange("c", first.listener);
      await given.store.erase("c");
      await first.called;
      given.store.onChange("c", second.listener);
      await append(given, "one");
      await second.called;
    });
  });

  describe("eraseUser", () => {
    it("forgets each conversation that the user wrote in, or has a state in, and no other", async () => {
      await given.store.append("c", { text: "mine" }, { user: "ada" });
      await given.store.append("c", { text: "the answer" }, { user: "ada" });
      await given.store.saveState("stateful", { step: 1 }, 0, "ada");
      await given.store.append("group", { text: "mine" }, { user: "ada" });
      await given.store.append("group", { text: "theirs" }, { user: "bob" });
      await given.store.append("other", { text: "theirs" }, { user: "bob" });
      expect(await given.store.eraseUser("ada")).to.be.above(0);
      for (const erased of ["c", "stateful", "group"]) {
        expect((await given.store.read(erased, 0, 10)).epoch).to.equal("");
        expect((await given.store.loadState(erased)).version).to.equal(0);
      }
      expect((await given.store.read("other", 0, 10)).entries).to.have.length(1);
    });

    it("forgets nothing for a user that nobody has heard of", async () => {
      await given.store.append("c", { text: "mine" }, { user: "ada" });
      expect(await given.store.eraseUser("ad")).to.equal(0);
      await given.store.eraseUser("");
      expect(await texts(given)).to.deep.equal(["mine"]);
    });
  });

  describe("epoch", () => {
    it("stays the same while the log grows", async () => {
      await append(given, "one");
      const { epoch } = await given.store.read("c", 0, 1);
      await append(given, "two");
      expect((await given.store.read("c", 0, 1)).epoch).to.equal(epoch);
      expect(epoch).to.be.a("string").that.is.not.empty;
    });

    it("is empty while nothing was written, however often it is read", async () => {
      expect((await given.store.read("c", 0, 1)).epoch).to.equal("");
      await given.store.loadState("c");
      expect((await given.store.read("c", 0, 1)).epoch).to.equal("");
    });

    it("differs from one conversation to the next", async () => {
      await append(given, "one");
      await given.store.append("other", { text: "x" });
      expect((await given.store.read("c", 0, 1)).epoch).to.not.equal(
        (await given.store.read("other", 0, 1)).epoch,
      );
    });
  });

  describe("retention", () => {
    it("keeps what was written to within it, and forgets what was not", async () => {
      await append(given, "one", "key");
      await given.store.saveState("c", { step: 1 }, 0);
      const { epoch } = await given.store.read("c", 0, 1);
      given.clock += 24 * HOUR;
      expect(await texts(given)).to.deep.equal(["one"]);
      given.clock += 1;
      const page = await given.store.read("c", 0, 10);
      expect(page.entries).to.deep.equal([]);
      expect(page.epoch).to.not.equal(epoch);
      expect(await given.store.loadState("c")).to.deep.equal({ state: undefined, version: 0 });
      expect(await given.store.saveState("c", "late", 1)).to.equal(false);
      expect(await append(given, "one", "key")).to.deep.equal({ sequence: 1, duplicate: false });
    });

    it("begins anew with each thing written, and not with reading", async () => {
      await append(given, "one");
      given.clock += 20 * HOUR;
      await append(given, "two");
      given.clock += 20 * HOUR;
      expect(await texts(given)).to.deep.equal(["one", "two"]);
      await given.store.saveState("c", { step: 1 }, 0);
      given.clock += 20 * HOUR;
      expect(await texts(given)).to.deep.equal(["one", "two"]);
      given.clock += 20 * HOUR;
      expect(await texts(given)).to.deep.equal([]);
    });
  });
}
