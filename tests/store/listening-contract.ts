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

    it("tells nothing more once the listener has left", async () => {
      let calls = 0;
      const leave = given.store.onChange("c", () => calls++);
      const first = nextCall();
      given.store.onChange("c", first.listener);
      await append(given, "one");
      await first.called;
      leave();
      const before = calls;
      const second = nextCall();
      given.store.onChange("c", second.listener);
      await append(given, "two");
      await second.called;
      expect(calls).to.equal(before);
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
