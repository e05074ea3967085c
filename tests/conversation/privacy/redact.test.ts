import { globSync, readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { parse } from "yaml";
import { redact } from "../../../src/conversation/privacy/redact.ts";
import { KINDS } from "./kinds.ts";
import type { MadeUp } from "./made-up.ts";

/** The share of made-up values that may get through, of each kind: a plate can be a word, "P644 JAM". */
const MOST_MISSED = 0.005;
const VALUES = 2_000;

describe("redact", () => {
  const rows: readonly (readonly [string, string])[] = [
    [
      "my name is John Smith and my number is 07700 900123",
      "my name is [name] and my number is [phone number]",
    ],
    ["MY NAME IS JOHN SMITH AND I LIVE AT 12 HIGH STREET", "MY NAME IS [name] AND I LIVE AT [address]"],
    ["im called priya patel, can you help", "im called [name], can you help"],
    ["this is dave jones speaking", "this is [name] speaking"],
    ["my names will and i live in Shepway", "my names [name] and i live in Shepway"],
    ["my name is Siân O'Brien-Nguyễn.", "my name is [name]."],
    ["اسمي x. my name is محمد", "اسمي x. my name is [name]"],
    ["Mrs O'Brien next door plays music", "Mrs [name] next door plays music"],
    ["my neighbour Dave sells drugs", "my neighbour [name] sells drugs"],
    ["a lad called wayne smithers did it", "a lad called [name] did it"],
    ["the Smithers family", "the [name] family"],
    ["Hello, Kelly Marsh here", "Hello, [name] here"],
    ["his insta is @wayne_s, snapchat: wayne.s99", "his insta is [user name], snapchat: [user name]"],
    ["born on 12/03/1985, dob 12 March 1985", "born on [date of birth], dob [date of birth]"],
    ["licence SMITH811205J99AB", "licence [driving licence number]"],
    ["Kind regards,\nJohn Smith", "Kind regards,\n[name]"],
    ["ring (01622) 690690 or +44 (0)7700 900 123", "ring [phone number] or [phone number]"],
    ["07700.900.123 or 0044 7700 900123", "[phone number] or [phone number]"],
    ["tel07700900123 now", "tel[phone number] now"],
    ["0 7 7 0 0 9 0 0 1 2 3", "[phone number]"],
    ["oh double seven double oh nine double oh one two three", "[number]"],
    ["٠٧٧٠٠٩٠٠١٢٣ and ０７７００９００１２３", "[phone number] and [phone number]"],
    ["07700\u200b900123", "[phone number]"],
    ["on 16/10/2020 07700900123 rang me", "on 16/10/2020 [phone number] rang me"],
    ["I am 45 07700 900123", "I am 45 [phone number]"],
    ["write to john.smith@example.co.uk. Thanks", "write to [email]. Thanks"],
    ["john at gmail dot com", "[email]"],
    ["it is john [at] gmail [dot] com", "it is [email]"],
    ["near ME15 6JQ and me156jq", "near [postcode] and [postcode]"],
    ["i live at flat 3, 24 Acacia Ave, Maidstone", "i live at [address], Maidstone"],
    ["5 The Green and 22b baker st", "[address] and [address]"],
    ["I live at Rose Cottage, Loose", "I live at [address], Loose"],
    ["the lads at number 42 again", "the lads at [address] again"],
    [
      "a van AB12 CDE or ab12cde, then A123 BCD and ABC 123D",
      "a van [number plate] or [number plate], then [number plate] and [number plate]",
    ],
    ["the reg was 1 ABC", "the reg was [number plate]"],
    ["card 4111 1111 1111 1111, cvv 123", "card [card number], cvv [security code]"],
    ["sort code 12-34-56, account 12345678", "sort code [sort code], account [account number]"],
    ["20-10-15 and 40-47-84", "20-10-15 and [sort code]"],
    ["GB29 NWBK 6016 1331 9268 19", "[account number]"],
    ["my NI is QQ 12 34 56 C", "my NI is [National Insurance number]"],
  ];
  for (const [text, redacted] of rows) {
    it(`makes "${redacted}" of "${text}"`, () => {
      expect(redact(text)).to.equal(redacted);
    });
  }

  const untouched: readonly string[] = [
    "it was on 16 October 2020, 16/10/2020, 16.10.20 or 2020-10-16 at 12:30",
    "12:30 16/10/2020",
    "the fine is £1,000, or £1000000 for 10,000,000 people",
    "in 2018 2019 2020, 2019-2020 and 2020/21",
    "call 101 or 999, or 116 123",
    "a lad called for help",
    "the whole family and the task force family",
    "facebook is full of it, instagram is worse",
    "born and bred in Maidstone",
    "the A229, the M20 and the M20 2nd exit",
    "ME15 bins were not collected",
    "24 officers in King Street and 2 kids on bikes down the road",
    "at 10 the shop was shut for 12 hours",
    "10 20 30 40 50",
    "PC1234 was rude about COVID19",
    "my name is not important",
    "will my name be passed on",
    "call me back tomorrow",
    "this is ridiculous",
    "what is the task force called",
    "it is called the Maidstone Task Force",
    "I'm scared and im alone",
    "5 road closures and a 10 minute drive",
    "pi is 3.14159265358979",
    "b4 1st of may",
    "مرحبا 🚓 👨‍👩‍👧",
    "",
  ];
  for (const text of untouched) {
    it(`leaves "${text}" as it is`, () => {
      expect(redact(text)).to.equal(text);
    });
  }

  for (const [kind, values] of Object.entries(KINDS)) {
    it(`leaves nothing of a ${kind}, however it is written`, () => {
      const missed = fc.sample(values, { numRuns: VALUES, seed: 20201016 }).filter(isLeft);
      expect(missed.length / VALUES, missed.map(({ text }) => text).join("\n")).to.be.at.most(MOST_MISSED);
    });
  }

  it("changes nothing more the second time", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      ...Object.values(KINDS).map((kind) => kind.map((one) => one.text)),
    );
    fc.assert(
      fc.property(text, (typed) => redact(redact(typed)) === redact(typed)),
      { numRuns: 1_000 },
    );
  });

  it("leaves the articles and the questions about them as they are, but for people with a title and landlords", () => {
    const lines = globSync("knowledge/articles/*.md").flatMap((file) =>
      readFileSync(file, "utf8").split("\n"),
    );
    const asks = globSync("knowledge/questions/*.yml").flatMap((file) =>
      (parse(readFileSync(file, "utf8")) as { asks: string[] }[]).flatMap((entry) => entry.asks),
    );
    const changed = [...lines, ...asks].filter((line) => redact(line) !== line);
    expect(changed.filter((line) => !/\b(?:mr|mrs|ms|dr|landlord)\b/i.test(line))).to.deep.equal([]);
  });

  for (const piece of [
    "a",
    "1 ",
    "1-",
    "A1",
    "john.",
    "a@",
    "a@a.",
    "12 high ",
    "my name is ",
    "flat 1, ",
    "zero ",
    "a at b dot ",
  ]) {
    it(`reads 10,000 characters of "${piece}" in less than a second`, () => {
      const text = piece.repeat(10_000 / piece.length);
      const begun = performance.now();
      redact(text);
      expect(performance.now() - begun).to.be.below(1_000);
    });
  }
});

/** Whether a word or figure of what is secret can still be read, and was no word of the sentence around it. */
function isLeft({ text, secrets }: MadeUp): boolean {
  const around = new Set(piecesOf(secrets.reduce((left, secret) => left.replace(secret, " "), text)));
  const out = new Set(piecesOf(redact(text)));
  return secrets.flatMap(piecesOf).some((piece) => out.has(piece) && !around.has(piece));
}

function piecesOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((piece) => piece.length > 2 || /^\d\d$/.test(piece));
}
