import { expect } from "chai";
import type { Feedback } from "../../src/store/notes.ts";
import type { Given } from "./given.ts";

const DAY = 24 * 3_600_000;
const AT = "2026-11-22T10:00:00.000Z";
const LATER = "2026-11-22T11:00:00.000Z";

/** What was of use, and what had no answer. */
export function describeNotes(given: Given): void {
  describe("feedback", () => {
    const first: Feedback = {
      useful: false,
      reason: "wrong",
      about: "2020-10-16-launch#3",
      said: "Not what I asked 👎\u0000",
      at: AT,
    };
    const second: Feedback = { useful: true, at: LATER };

    it("is given back as it was, the newest first", async () => {
      await given.store.addFeedback(first, { user: "ada", conversation: "c" });
      await given.store.addFeedback(second);
      expect(await given.store.feedback(10)).to.deep.equal([second, first]);
      expect(await given.store.feedback(1)).to.deep.equal([second]);
      expect(await given.store.feedback(0)).to.deep.equal([]);
    });

    it("takes the place of what the same conversation said about the same thing before", async () => {
      const from = { user: "ada", conversation: "c" };
      const bare: Feedback = { useful: false, about: "2020-10-16-launch#3", at: AT };
      await given.store.addFeedback(bare, from);
      await given.store.addFeedback({ ...bare, about: "another" }, from);
      await given.store.addFeedback(bare, { ...from, conversation: "other" });
      await given.store.addFeedback({ ...bare, reason: "wrong" }, from);
      expect((await given.store.feedback(10)).map(({ reason, about }) => [reason, about])).to.deep.equal([
        ["wrong", bare.about],
        [undefined, bare.about],
        [undefined, "another"],
      ]);
    });

    it("goes with the user or the conversation it came from, and only then", async () => {
      await given.store.addFeedback(first, { user: "ada", conversation: "c" });
      await given.store.addFeedback(second, { user: "bob", conversation: "other" });
      await given.store.eraseUser("ada");
      expect(await given.store.feedback(10)).to.deep.equal([second]);
      await given.store.erase("other");
      expect(await given.store.feedback(10)).to.deep.equal([]);
    });

    it("outlasts the conversation, and is forgotten after 90 days", async () => {
      await given.store.addFeedback(first);
      given.clock += 90 * DAY;
      expect(await given.store.feedback(10)).to.have.length(1);
      given.clock += 1;
      expect(await given.store.feedback(10)).to.deep.equal([]);
    });
  });

  describe("unanswered", () => {
    it("counts the same question for the same reason, the most frequent first", async () => {
      await note("Who empties bins?", "unknown", AT);
      await note("When is the fair?", "unknown", AT);
      await note("When is the fair?", "unknown", LATER);
      given.clock += 1;
      await note("When is the fair?", "unclear", LATER);
      expect(await given.store.unanswered(10)).to.deep.equal([
        { question: "When is the fair?", reason: "unknown", count: 2, lastAt: LATER },
        { question: "When is the fair?", reason: "unclear", count: 1, lastAt: LATER },
        { question: "Who empties bins?", reason: "unknown", count: 1, lastAt: AT },
      ]);
      expect(await given.store.unanswered(1)).to.have.length(1);
    });

    it("counts each of many who ask at once", async () => {
      await Promise.all(Array.from({ length: 30 }, () => note("When is the fair?", "unknown", AT)));
      expect((await given.store.unanswered(10))[0]?.count).to.equal(30);
    });

    it("is forgotten 90 days after it was last asked", async () => {
      await note("Asked once", "unknown", AT);
      await note("Asked again", "unknown", AT);
      given.clock += 90 * DAY;
      await note("Asked again", "unknown", LATER);
      given.clock += 1;
      expect(await given.store.unanswered(10)).to.deep.equal([
        { question: "Asked again", reason: "unknown", count: 2, lastAt: LATER },
      ]);
    });

    it("keeps no more than 10,000 questions, those asked last", async () => {
      for (let place = 0; place < 10_100; place += 100) {
        const few = Array.from({ length: 100 }, (_, step) => `Question ${place + step}`);
        await Promise.all(few.map((question) => note(question, "unknown", AT)));
        given.clock += 1;
      }
      const kept = await given.store.unanswered(20_000);
      expect(kept).to.have.length(10_000);
      expect(kept.map(({ question }) => question)).to.not.include("Question 9");
    });

    const note = (question: string, reason: string, at: string) =>
      given.store.noteUnanswered({ question, reason, at });
  });
}
