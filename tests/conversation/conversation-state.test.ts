import { expect } from "chai";
import fc from "fast-check";
import { readState } from "../../src/conversation/conversation-state.ts";

const HEARD = { id: "digest", said: "digest", at: 0, open: false };

describe("readState", () => {
  it("gives back what a turn saved", () => {
    const state = {
      about: { question: "When did it start?", article: "launch" },
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
