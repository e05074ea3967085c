import { expect } from "chai";
import type { Given } from "./given.ts";

/** What a conversation is about: saved by whoever loaded it last. */
export function describeState(given: Given): void {
  describe("state", () => {
    it("is undefined at version 0 before anything was saved", async () => {
      expect(await given.store.loadState("c")).to.deep.equal({ state: undefined, version: 0 });
    });

    it("is given back with a version one higher after each save", async () => {
      expect(await given.store.saveState("c", { step: 1 }, 0)).to.equal(true);
      expect(await given.store.loadState("c")).to.deep.equal({ state: { step: 1 }, version: 1 });
      expect(await given.store.saveState("c", { step: 2 }, 1)).to.equal(true);
      expect(await given.store.loadState("c")).to.deep.equal({ state: { step: 2 }, version: 2 });
    });

    it("is not saved when somebody was faster", async () => {
      await given.store.saveState("c", "first", 0);
      expect(await given.store.saveState("c", "late", 0)).to.equal(false);
      expect(await given.store.saveState("c", "from the future", 9)).to.equal(false);
      expect((await given.store.loadState("c")).state).to.equal("first");
    });

    it("is saved by exactly one of many who save at once", async () => {
      const saves = Array.from({ length: 20 }, (_, place) => given.store.saveState("c", place, 0));
      expect((await Promise.all(saves)).filter(Boolean)).to.have.length(1);
      expect((await given.store.loadState("c")).version).to.equal(1);
    });

    it("is not changed by changing what was handed in or what was loaded", async () => {
      const state = { data: { place: "Maidstone" } };
      await given.store.saveState("c", state, 0);
      state.data.place = "changed";
      ((await given.store.loadState("c")).state as typeof state).data.place = "changed";
      expect((await given.store.loadState("c")).state).to.deep.equal({ data: { place: "Maidstone" } });
    });

    it("is not taken for the log: it begins no second epoch, and leaves no activity", async () => {
      await given.store.saveState("c", { step: 1 }, 0);
      const { epoch, entries } = await given.store.read("c", 0, 10);
      expect(entries).to.deep.equal([]);
      await given.store.append("c", { text: "one" });
      expect((await given.store.read("c", 0, 10)).epoch).to.equal(epoch);
    });

    it("can be emptied again", async () => {
      await given.store.saveState("c", { step: 1 }, 0);
      await given.store.saveState("c", undefined, 1);
      expect(await given.store.loadState("c")).to.deep.equal({ state: undefined, version: 2 });
    });
  });
}
