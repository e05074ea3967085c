import { expect } from "chai";
import fc from "fast-check";
import { emailText } from "../../../src/channels/bot-framework/email-text.ts";

const QUESTION = "When was the task force launched?\n\nAnd where is it?";

describe("emailText", () => {
  const ROWS: readonly (readonly [string, string])[] = [
    [
      "what the email before said, as Gmail quotes it",
      "On Mon, 12 Oct 2026 at 10:00, Safety <s@example.org> wrote:\n> Hello",
    ],
    ["the same over two lines", "On Monday 12 October 2026 at 10:00,\nCommunity Safety wrote:\n\n> Hello"],
    ["what stands behind angles", "> Hello\n> Call 999."],
    ["an original message", "-----Original Message-----\nFrom: Safety\nCall 999."],
    ["what Outlook quotes below a line", "________________________________\nFrom: Safety"],
    [
      "what Outlook quotes below its headings",
      "From: Safety <s@example.org>\nSent: Monday\nTo: Me\n\nCall 999.",
    ],
    ["a signature", "-- \nAnn Example\n01234 567890"],
    ["what a telephone adds", "Sent from my iPhone"],
    ["a farewell", "Kind regards,\nAnn Example"],
  ];
  for (const [name, rest] of ROWS) {
    it(`cuts off ${name}`, () => {
      expect(emailText(`${QUESTION}\n\n${rest}`)).to.equal(QUESTION);
      expect(emailText(`${QUESTION}\n\n${rest}`.replaceAll("\n", "\r\n"))).to.equal(QUESTION);
    });
  }

  it("keeps what only looks like it", () => {
    for (const text of [
      "On Monday I wrote: nothing came of it.",
      "Best regards to the team. Who leads it?",
      "Is 5 > 3?",
    ])
      expect(emailText(text)).to.equal(text);
  });

  it("keeps the whole where nothing else would be left", () => {
    expect(emailText("> When was it launched?")).to.equal("> When was it launched?");
    expect(emailText("")).to.equal("");
  });

  it("gives back a piece of what it was given, whatever that is, and fast", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(text.replaceAll("\r\n", "\n")).to.include(emailText(text));
      }),
    );
    for (const text of [
      "On ".repeat(70_000),
      "\nOn a".repeat(40_000),
      ">".repeat(200_000),
      "From: a\n".repeat(25_000),
    ])
      expect(emailText(text).length).to.be.at.most(text.length);
  });
});
