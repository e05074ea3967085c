import { expect } from "chai";
import { append, type Given, texts } from "./given.ts";

/** The log of a conversation: order, places, and the same message twice. */
export function describeLog(given: Given): void {
  describe("append and read", () => {
    it("counts activities from 1 in each conversation", async () => {
      expect(await append(given, "one")).to.deep.equal({ sequence: 1, duplicate: false });
      expect(await append(given, "two")).to.deep.equal({ sequence: 2, duplicate: false });
      expect(await given.store.append("other", { text: "x" })).to.deep.equal({
        sequence: 1,
        duplicate: false,
      });
    });

    it("gives back what was appended, in order, with its sequence", async () => {
      await append(given, "one");
      await append(given, "two");
      expect((await given.store.read("c", 0, 10)).entries).to.deep.equal([
        { sequence: 1, activity: { text: "one" } },
        { sequence: 2, activity: { text: "two" } },
      ]);
    });

    it("keeps nested data, emoji and right-to-left text as they were", async () => {
      const activity = {
        text: "👮🏽 مرحبا\u0000\n",
        channelData: { answer: { sources: [{ n: 1.5 }, null] } },
      };
      await given.store.append("c", activity);
      expect((await given.store.read("c", 0, 1)).entries[0]?.activity).to.deep.equal(activity);
    });

    it("drops a field that is undefined, as JSON does", async () => {
      await given.store.append("c", { text: "x", replyToId: undefined });
      expect((await given.store.read("c", 0, 1)).entries[0]?.activity).to.have.all.keys("text");
    });

    it("gives only what comes after the place asked for", async () => {
      for (const text of ["one", "two", "three"]) await append(given, text);
      expect(await texts(given, 1)).to.deep.equal(["two", "three"]);
      expect(await texts(given, 3)).to.deep.equal([]);
      expect(await texts(given, 99)).to.deep.equal([]);
      expect(await texts(given, -1)).to.deep.equal(["one", "two", "three"]);
    });

    it("gives no more than the limit", async () => {
      for (const text of ["one", "two", "three"]) await append(given, text);
      expect(await texts(given, 0, 2)).to.deep.equal(["one", "two"]);
      expect(await texts(given, 2, 1)).to.deep.equal(["three"]);
      expect(await texts(given, 0, 0)).to.deep.equal([]);
    });

    it("gives nothing of a conversation nobody wrote to", async () => {
      expect(await texts(given)).to.deep.equal([]);
    });

    it("takes a conversation id that means something to JavaScript for an id like any other", async () => {
      await given.store.append("__proto__", { text: "x" });
      expect((await given.store.read("__proto__", 0, 10)).entries).to.have.length(1);
      expect((await given.store.read("constructor", 0, 10)).entries).to.have.length(0);
    });

    it("is not changed by changing what was handed in or what was read", async () => {
      const activity = { from: { name: "Ada" } };
      await given.store.append("c", activity);
      activity.from.name = "changed";
      const read = (await given.store.read("c", 0, 1)).entries[0]?.activity as typeof activity;
      read.from.name = "changed";
      expect((await given.store.read("c", 0, 1)).entries[0]?.activity).to.deep.equal({
        from: { name: "Ada" },
      });
    });

    it("leaves no gap and loses none when many append at once", async () => {
      const appended = await Promise.all(
        Array.from({ length: 50 }, (_, place) => append(given, `t${place}`)),
      );
      const sequences = appended.map(({ sequence }) => sequence).sort((a, b) => a - b);
      expect(sequences).to.deep.equal(Array.from({ length: 50 }, (_, place) => place + 1));
      expect(new Set(await texts(given)).size).to.equal(50);
    });

    it("refuses what cannot be kept, and keeps what was there", async () => {
      const round: Record<string, unknown> = {};
      round.itself = round;
      await append(given, "one");
      expect(await rejects(given.store.append("c", round))).to.equal(true);
      expect(await texts(given)).to.deep.equal(["one"]);
    });
  });

  describe("the same message twice", () => {
    it("is kept once and gives the first one's sequence", async () => {
      await append(given, "one", "key");
      await append(given, "two");
      expect(await append(given, "one again", "key")).to.deep.equal({ sequence: 1, duplicate: true });
      expect(await texts(given)).to.deep.equal(["one", "two"]);
    });

    it("is kept once when both come at once", async () => {
      const appended = await Promise.all(Array.from({ length: 20 }, () => append(given, "one", "key")));
      expect(appended.filter(({ duplicate }) => !duplicate)).to.have.length(1);
      expect(new Set(appended.map(({ sequence }) => sequence))).to.deep.equal(new Set([1]));
      expect(await texts(given)).to.deep.equal(["one"]);
    });

    it("is two messages when it comes in two conversations", async () => {
      await append(given, "one", "key");
      expect((await given.store.append("other", { text: "one" }, { key: "key" })).duplicate).to.equal(false);
    });

    it("is two messages when it has no key", async () => {
      await append(given, "one");
      await append(given, "one");
      expect(await texts(given)).to.have.length(2);
    });
  });
}

function rejects(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => false,
    () => true,
  );
}
