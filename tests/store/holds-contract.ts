import { expect } from "chai";
import { holding } from "../../src/store/holding.ts";
import type { Given } from "./given.ts";

/** Having something to oneself. */
export function describeHolds(given: Given): void {
  describe("hold", () => {
    it("is for one alone, until they let go", async () => {
      const letGo = await given.store.hold("turn", 1000);
      expect(await given.store.hold("turn", 1000)).to.equal(undefined);
      expect(await given.store.hold("another", 1000)).to.be.a("function");
      await letGo?.();
      expect(await given.store.hold("turn", 1000)).to.be.a("function");
    });

    it("ends when its time is over, and letting go late takes it from nobody", async () => {
      const letGo = await given.store.hold("turn", 1000);
      given.clock += 1000;
      expect(await given.store.hold("turn", 1000)).to.be.a("function");
      await letGo?.();
      expect(await given.store.hold("turn", 1000)).to.equal(undefined);
    });

    it("has no jobs of one name run side by side, and goes on after one that fails", async () => {
      let running = 0;
      const jobs = Array.from({ length: 6 }, (_, place) =>
        holding(given.store, "turn", 60_000, async () => {
          expect(++running).to.equal(1);
          await given.store.read("c", 0, 1);
          running -= 1;
          if (place === 0) throw new Error("failed");
          return place;
        }).catch(() => "failed"),
      );
      expect(await Promise.all(jobs)).to.deep.equal(["failed", 1, 2, 3, 4, 5]);
    });
  });
}
