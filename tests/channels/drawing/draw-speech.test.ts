import { expect } from "chai";
import { drawSpeech } from "../../../src/channels/drawing/draw-speech.ts";
import { plainReply } from "../../../src/reply.ts";
import { CRIMESTOPPERS, SHOUT } from "./sample-replies.ts";
import { WORDS } from "./the-words.ts";

describe("drawSpeech", () => {
  const ROWS: readonly (readonly [string, string])[] = [
    ["Call 999 now.", "Call 9 9 9 now."],
    ["Call 101, or 18000 by textphone.", "Call 1 0 1, or 1 8 0 0 0 by textphone."],
    ["Press 55, or press 55.", "Press 55, or press 5 5."],
    ["Call 0300 123 2040 or 116 123.", "Call 0 3 0 0, 1 2 3, 2 0 4 0 or 1 1 6, 1 2 3."],
    ["It began on 16 October 2020 with 1,101 officers.", "It began on 16 October 2020 with 1,101 officers."],
    ["It costs £101.50, or 999/2.", "It costs £101.50, or 999/2."],
    ["See **the page** (https://www.example.org/a).", "See the page."],
    ["[The council](https://www.example.org) knows.", "The council knows."],
    ["- one\n- two", "one\ntwo"],
  ];
  for (const [text, said] of ROWS) {
    it(`says "${text.replaceAll("\n", " ")}" so that an ear can follow`, () => {
      expect(drawSpeech(plainReply("answered", text), WORDS)).to.equal(said);
    });
  }

  it("spells a contact's number digit by digit, and no part of a longer one", () => {
    const odd = { ...CRIMESTOPPERS, number: "+44 (0)1622" };
    const spoken = drawSpeech({ ...plainReply("answered", "Room 852580."), contacts: [SHOUT, odd] }, WORDS);
    expect(spoken).to.include("Room 852580.").and.include("8 5 2 5 8");
    expect(spoken).to.include("+ 4 4, 0 1 6 2 2");
  });
});
