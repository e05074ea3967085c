import { expect } from "chai";
import fc from "fast-check";
import { readState } from "../../src/conversation/conversation-state.ts";

const HEARD = { id: "digest", said: "digest", at: 0, open: false };

describe("readState", () => {
  it("gives back what a turn saved", () => {
    const state = {
      about: { question: "When did it start?", article: "launch" },
      lastAsked: { question: "When did it start?", about: "launch#1" },
      at: "2026-11-22T12:00:00.000Z",
      offered: ["Where is it?"],
      heard: [HEARD],
    };
    expect(readState(structuredClone(state))).to.deep.equal(state);
  });

  it("starts afresh from anything else, and never throws", () => {
    for (const stored of [
      undefined,
      null,
      7,
      "about",
      [],
      { about: 3 },
      { about: { question: 3 } },
      { heard: [{}] },
      { lastAsked: "When?" },
      { lastAsked: { about: "launch#1" } },
      { at: 7 },
      { offered: [1] },
      { offered: "Where is it?" },
    ]) {
      expect(readState(stored)).to.deep.equal({});
    }
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(readState(stored)).to.be.an("object");
      }),
    );
  });
});
