import { expect } from "chai";
import fc from "fast-check";
import type { AnswerKind } from "../../src/knowledge/article.ts";
import { findHoldings } from "../../src/knowledge/holdings.ts";

/** What is found in a sentence: each kind with the words. What is not listed must not be found. */
const ROWS: readonly (readonly [string, Partial<Record<AnswerKind, readonly string[]>>])[] = [
  ["The order began on Thursday 26 August 2021.", { date: ["Thursday 26 August 2021"] }],
  ["It ran from 1st May to the 3rd June 2022.", { date: ["1st May", "3rd June 2022"] }],
  ["It was extended in September 2017 and on March 4, 2023.", { date: ["September 2017", "March 4, 2023"] }],
  ["The team started in 2019.", { date: ["2019"] }],
  ["Write before 16/10/2026.", { date: ["16/10/2026"] }],
  ["Walk past 1 Marchmont Road.", { number: ["1"], place: ["Marchmont Road"] }],
  ["Litter costs £250, or £2,500 in court.", { money: ["£250", "£2,500"] }],
  ["The fine is £2000 since 2020.", { money: ["£2000"], date: ["2020"] }],
  ["Drugs worth £1.5 million and £15k were found.", { money: ["£1.5 million", "£15k"] }],
  ["It is paid for by the council tax precept.", { money: ["council tax", "precept"] }],
  ["Call 101, or 01622 602 000.", { phone: ["101", "01622 602 000"] }],
  ["The number is 0300 123 2040.", { phone: ["0300 123 2040"] }],
  ["You can tell us by calling 999.", { phone: ["999"] }],
  ["There were 101 arrests.", { number: ["101"] }],
  ["You have 28 days to pay.", { duration: ["28 days"] }],
  ["It took more than two years and several weeks.", { duration: ["more than two years", "several weeks"] }],
  ["The desk opens at 9.30am and shuts at 17:00.", { time: ["9.30am", "17:00"] }],
  ["Sergeant Phil Lee spoke with PC Amy O'Brien.", { person: ["Phil Lee", "Amy O'Brien"] }],
  ["Jane Doe, Head of the unit, agreed.", { person: ["Jane Doe"] }],
  ["Chief Inspector Mark T. Smith-Jones agreed.", { person: ["Mark T. Smith-Jones"] }],
  ["Partners are Kent Police and the RSPCA today.", { organisation: ["Kent Police", "RSPCA"] }],
  [
    "Medway Council works with Kent Fire and Rescue Service.",
    { organisation: ["Medway Council", "Rescue Service"] },
  ],
  ["Officers were in Lower High Street.", { place: ["Lower High Street"] }],
  ["A camera was put up near Queen Anne Road.", { place: ["Queen Anne Road"] }],
  ["People in Dover and Deal were visited.", { place: ["Dover and Deal"] }],
  ["Two teams visited over 1,300 homes in Maidstone.", { number: ["Two", "1,300"], place: ["Maidstone"] }],
  ["It meets in May.", {}],
  ["It meets on Monday at the usual hour.", {}],
  ["Nothing of the sort stands here.", {}],
  ["", {}],
];

describe("findHoldings", () => {
  for (const [sentence, expected] of ROWS) {
    const kinds = Object.keys(expected).join(", ") || "nothing";
    it(`finds ${kinds} in "${sentence}"`, () => {
      const found = Map.groupBy(findHoldings(sentence), ({ kind }) => kind);
      const texts = [...found].map(([kind, holdings]) => [kind, holdings.map(({ text }) => text)]);
      expect(Object.fromEntries(texts)).to.deep.equal(expected);
    });
  }

  it("finds the same words once for each time they stand", () => {
    const dates = findHoldings("On 4 May they met, and on 4 May they parted.");
    expect(dates.map(({ text }) => text)).to.deep.equal(["4 May", "4 May"]);
  });

  it("takes the words where they are found, not where they first stand", () => {
    const kinds = findHoldings("Dover is a town, and officers in Dover met 12 of the 12 of Dover Council.");
    expect(kinds.map(({ kind, text }) => `${kind} ${text}`)).to.deep.equal([
      "organisation Dover Council",
      "place Dover",
      "number 12",
      "number 12",
    ]);
  });

  it("finds nothing in what is too long for a sentence", () => {
    expect(findHoldings(`Call 101. ${"Aa ".repeat(50_000)}`)).to.deep.equal([]);
  });

  it("finds only words that stand in the sentence, whatever it is", () => {
    const part = fc.constantFrom(
      "£",
      "1,",
      "20",
      "2020 ",
      "May ",
      "in ",
      "Kent ",
      "Police ",
      "Jane ",
      "call 101 ",
      ":",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(part).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        for (const holding of findHoldings(sentence)) expect(sentence).to.contain(holding.text);
      }),
    );
  });
});
