import { expect } from "chai";
import fc from "fast-check";
import { type Heard, originalOf, readHeard, withHeard, withoutHeard } from "../../src/conversation/heard.ts";
import type { Message } from "../../src/message.ts";
import { aMessage } from "./a-message.ts";

const START = Date.parse("2026-11-22T12:00:00.000Z");

function later(seconds: number, given: Partial<Message> = {}): Message {
  return aMessage({ at: new Date(START + seconds * 1000).toISOString(), ...given });
}

function heard(message: Message, open = false): readonly Heard[] {
  return withHeard(message, open, []);
}

describe("a message", () => {
  it("is a copy under the same id, however late", () => {
    expect(originalOf(later(3600, { text: "Other words" }), heard(later(0)))).to.not.equal(undefined);
  });

  const SAME_WORDS: readonly (readonly [string, boolean, number, boolean])[] = [
    ["15 seconds later", false, 15, true],
    ["at the same moment", false, 0, true],
    ["with an earlier time, since it came by another way", false, -3, true],
    ["half a minute later, for somebody asks again", false, 30, false],
    ["one second after the next question, for that is the answer to it", true, 1, false],
    ["at the same moment, before anybody could read the next question", true, 0, true],
  ];
  for (const [when, open, seconds, isCopy] of SAME_WORDS) {
    it(`with the same words under another id ${isCopy ? "is a copy" : "is new"} ${when}`, () => {
      const found = originalOf(later(seconds, { id: "m-2" }), heard(later(0), open));
      expect(found !== undefined).to.equal(isCopy);
    });
  }

  it("is new from somebody else, in other words, and with another choice", () => {
    const before = heard(later(0));
    for (const other of [{ user: "u-2" }, { text: "Where is it?" }, { choice: "Where is it?" }])
      expect(originalOf(later(1, { id: "m-2", ...other }), before)).to.equal(undefined);
  });

  it("is a copy of a copy, four times over", () => {
    let before = heard(later(0));
    for (const count of [1, 2, 3, 4]) {
      const copy = later(15 * count, { id: `copy-${count}` });
      const original = originalOf(copy, before);
      expect(original).to.not.equal(undefined);
      before = withHeard(copy, original?.open ?? true, before);
    }
  });

  it("is new again once it is unheard", () => {
    expect(originalOf(later(1), withoutHeard(later(0), heard(later(0))))).to.equal(undefined);
  });
});

describe("what was heard", () => {
  it("holds no word, no id and no name of anybody", () => {
    const kept = JSON.stringify(heard(aMessage({ id: "secret-id", user: "Jane Doe", text: "my secret" })));
    expect(kept).to.not.match(/secret|Jane/);
  });

  it("stays small, and keeps the last", () => {
    let all: readonly Heard[] = [];
    for (let count = 0; count < 50; count++) all = withHeard(later(count, { id: `m-${count}` }), false, all);
    expect(JSON.stringify(all).length).to.be.below(1500);
    expect(originalOf(later(99, { id: "m-49" }), all)).to.not.equal(undefined);
  });

  it("is read with care from whatever was stored", () => {
    const right = heard(later(0));
    expect(readHeard(structuredClone(right))).to.deep.equal(right);
    fc.assert(
      fc.property(fc.anything(), (stored) => readHeard(stored).every((one) => Number.isFinite(one.at))),
    );
  });
});
