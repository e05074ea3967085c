import { expect } from "chai";
import { choiceNumber } from "../../src/dialogs/choice-number.ts";

describe("choiceNumber", () => {
  const MEANT: readonly (readonly [string, number])[] = [
    ...([
      ["2", 2],
      [" 2. ", 2],
      ["2)", 2],
      ["#2", 2],
      ["no 2", 2],
      ["no. 2", 2],
      ["Number 3", 3],
    ] as const),
    ...([
      ["option 1", 1],
      ["choice two", 2],
      ["THREE", 3],
      ["the second one", 2],
      ["2nd", 2],
      ["1st", 1],
    ] as const),
    ...([
      ["third option", 3],
      ["last", 4],
      ["the last one", 4],
      ["four", 4],
      ["04", 4],
    ] as const),
  ];
  for (const [text, number] of MEANT) {
    it(`takes "${text}" for ${number} of four`, () => expect(choiceNumber(text, 4)).to.equal(number));
  }

  const NONE = [
    "",
    "0",
    "5",
    "999",
    "101",
    "2 3",
    "-1",
    "1.5",
    "two of them",
    "drugs",
    "second hand car",
    "२",
    "2".repeat(99),
  ];
  for (const text of NONE) {
    it(`takes "${text.slice(0, 20)}" for none of four`, () =>
      expect(choiceNumber(text, 4)).to.equal(undefined));
  }
});
