import { expect } from "chai";
import { append, type Given, nextCall, texts } from "./given.ts";

/** Being told that something was appended. */
export function describeListening(given: Given): void {
  describe("onChange", () => {
    it("tells of each append to the conversation, which can then be read", async () => {
      const seen = nextCall();
      given.store.onChange("c", seen.listener);
      await append(given, "one");
      await seen.called;
      expect(await texts(given)).to.deep.equal(["one"]);
    });

    it("tells nothing of other conversations, of duplicates, or after the listener has left", async () => {
      let calls = 0;
      const all = nextCall(3);
      given.store.onChange("c", all.listener);
      await append(given, "one", "key");
      const leave = given.store.onChange("c", () => calls++);
      await given.store.append("other", { text: "x" });
      await append(given, "one", "key");
      await append(given, "two");
      leave();
      await append(given, "three");
      await all.called;
      expect(calls).to.equal(1);
    });

    it("counts one listener given twice as two, and each leaves alone", async () => {
      const twice = nextCall(3);
      const leave = given.store.onChange("c", twice.listener);
      given.store.onChange("c", twice.listener);
      await append(given, "one");
      leave();
      await append(given, "two");
      await twice.called;
    });

    it("sends nobody else away when a listener leaves twice", async () => {
      const leave = given.store.onChange("c", () => {});
      leave();
      const stays = nextCall();
      given.store.onChange("c", stays.listener);
      leave();
      await append(given, "one");
      await stays.called;
    });
  });
}
