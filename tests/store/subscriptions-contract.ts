import { expect } from "chai";
import type { Subscription } from "../../src/store/subscriptions.ts";
import type { Given } from "./given.ts";

/** Who wants to be told. */
export function describeSubscriptions(given: Given): void {
  describe("subscriptions", () => {
    const all = async () => (await given.store.subscriptions()).map(({ user }) => user);

    it("are given back as they were", async () => {
      const subscription = aSubscription("ada", {
        reference: { serviceUrl: "https://x", nested: [1, null] },
      });
      await given.store.subscribe(subscription);
      expect(await given.store.subscriptions()).to.deep.equal([subscription]);
    });

    it("are kept once for a user in a conversation, as they were last", async () => {
      await given.store.subscribe(aSubscription("ada", { at: "2026-11-22T10:00:00.000Z" }));
      await given.store.subscribe(aSubscription("ada", { at: "2026-11-23T10:00:00.000Z" }));
      const [kept, ...others] = await given.store.subscriptions();
      expect(kept?.at).to.equal("2026-11-23T10:00:00.000Z");
      expect(others).to.deep.equal([]);
    });

    it("end for a user or for a conversation, and nobody else's do", async () => {
      for (const user of ["ada", "bob", "cid"]) await given.store.subscribe(aSubscription(user));
      await given.store.subscribe(aSubscription("ada", { conversation: "group" }));
      await given.store.subscribe(aSubscription("bob", { conversation: "group" }));
      await given.store.unsubscribe({ user: "ada" });
      expect(await all()).to.deep.equal(["bob", "bob", "cid"]);
      await given.store.unsubscribe({ conversation: "group" });
      expect(await all()).to.deep.equal(["bob", "cid"]);
      await given.store.unsubscribe({ user: "never heard of" });
      expect(await all()).to.deep.equal(["bob", "cid"]);
    });

    it("end when the user or the conversation is erased", async () => {
      for (const user of ["ada", "bob", "cid"]) await given.store.subscribe(aSubscription(user));
      await given.store.eraseUser("ada");
      await given.store.erase("of bob");
      expect(await all()).to.deep.equal(["cid"]);
    });

    it("outlast the retention of conversations", async () => {
      await given.store.subscribe(aSubscription("ada"));
      given.clock += 365 * 24 * 3_600_000;
      expect(await all()).to.deep.equal(["ada"]);
    });
  });
}

function aSubscription(user: string, different: Partial<Subscription> = {}): Subscription {
  return {
    user,
    conversation: `of ${user}`,
    channel: "msteams",
    reference: {},
    at: "2026-11-22T10:00:00.000Z",
    ...different,
  };
}
