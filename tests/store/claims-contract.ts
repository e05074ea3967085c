import { expect } from "chai";
import type { Given } from "./given.ts";

/** Being the first who asks for something. */
export function describeClaims(given: Given): void {
  describe("claim", () => {
    it("is true for the first who asks, and false for those after", async () => {
      expect(await given.store.claim("welcome", 1000)).to.equal(true);
      expect(await given.store.claim("welcome", 1000)).to.equal(false);
      expect(await given.store.claim("notice", 1000)).to.equal(true);
    });

    it("is true for exactly one of many who ask at once", async () => {
      const claims = Array.from({ length: 20 }, () => given.store.claim("welcome", 1000));
      expect((await Promise.all(claims)).filter(Boolean)).to.have.length(1);
    });

    it("holds for as long as was asked for first, and can be had again after", async () => {
      await given.store.claim("welcome", 1000);
      given.clock += 999;
      expect(await given.store.claim("welcome", 5000)).to.equal(false);
      given.clock += 1;
      expect(await given.store.claim("welcome", 1000)).to.equal(true);
      expect(await given.store.claim("welcome", 1000)).to.equal(false);
    });
  });
}
