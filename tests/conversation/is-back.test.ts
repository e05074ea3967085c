import { expect } from "chai";
import { isBack } from "../../src/conversation/is-back.ts";

const rows: readonly (readonly [string, string | undefined, string, boolean])[] = [
  ["a minute later", "2026-11-22T12:00:00Z", "2026-11-22T12:01:00Z", false],
  ["four hours later", "2026-11-22T12:00:00Z", "2026-11-22T16:00:00Z", true],
  ["the next day", "2026-11-22T12:00:00Z", "2026-11-23T09:00:00.000Z", true],
  ["before, by a clock that was put back", "2026-11-22T12:00:00Z", "2026-11-21T12:00:00Z", false],
  ["for the first time", undefined, "2026-11-22T12:00:00Z", false],
  ["after something that is no time", "yesterday", "2026-11-22T12:00:00Z", false],
  ["at something that is no time", "2026-11-22T12:00:00Z", "", false],
];

describe("isBack", () => {
  for (const [when, last, now, expected] of rows) {
    it(`is ${expected} for somebody who writes ${when}`, () => {
      expect(isBack(last, now)).to.equal(expected);
    });
  }
});
