import { expect } from "chai";
import fc from "fast-check";
import { loadTaught } from "../../src/answering/load-taught.ts";
import { understand } from "../../src/answering/question.ts";
import { prepareRanking } from "../../src/answering/rank.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { articleText } from "../knowledge/an-article.ts";
import { PREPARED } from "../prepared-content.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

/** A ranking takes no longer than this, whatever is typed. Milliseconds. */
const SOON = 50;

const { knowledge } = await loadKnowledge({ knowledgeDir: "knowledge" });
const { value: learned } = await loadTaught(knowledge, PREPARED);

describe("prepareRanking", () => {
  after(removeFolders);

  const rank = prepareRanking(knowledge, learned);
  const ask = (text: string, article?: string) => rank(understand(text, knowledge), article);
  const [article] = knowledge.articles.keys();

  it("puts a sentence first that answers", () => {
    expect(ask("When was the task force launched?").candidates[0]?.sentence.text).to.include(
      "16 October 2020",
    );
    expect(ask("wher is the taskforce basd").candidates[0]?.sentence.text).to.include("King Street");
  });

  it("puts the passage first that speaks of what is asked, though none of its sentences may answer", () => {
    const { candidates, passages } = ask("How many residents complained to Trading Standards?");
    expect(candidates.every(({ sentence }) => sentence.holds.some(({ kind }) => kind === "number"))).to.equal(
      true,
    );
    expect(passages[0]?.passage.sentences.map(({ text }) => text).join(" ")).to.include("Trading Standards");
  });

  it("reads the passages of the one article that is named", () => {
    const { passages } = ask("police", article);
    expect(new Set(passages.map(({ passage }) => passage.article))).to.deep.equal(new Set([article]));
    expect(ask("police", "no-such-article").passages).to.deep.equal([]);
  });

  it("is surer of a question that is answered than of one that is not", () => {
    expect(ask("Where is the task force based?").confidence).to.be.above(0.5);
    expect(ask("Who won the cup final?").confidence).to.be.below(0.5);
  });

  const BAD: Readonly<Record<string, string>> = {
    nothing: "",
    "stop words only": "what is it and who are they of the",
    "emoji only": "😀👮🚓",
    "another language": "Wann wurde die Arbeitsgruppe gegründet? Πότε; 什么时候",
    "a regular expression": "(a+)+$ ^(([a-z])+.)+[A-Z]([a-z])+$",
    SQL: "'; DROP TABLE articles; --",
    "control characters": "\u0000\u0007task\u001b[31m force\u202e",
    "10,000 characters without a space": "a".repeat(10_000),
    "10,000 characters of one word": "police ".repeat(1_430),
    "500 words": Array.from({ length: 500 }, (_, at) => `tsk${at} frce`).join(" "),
    "500 misspelt long words": Array.from(
      { length: 500 },
      (_, at) => `comunitties${String.fromCharCode(97 + (at % 26))}`,
    ).join(" "),
    "names of objects": "constructor __proto__ toString hasOwnProperty",
  };
  for (const [name, text] of Object.entries(BAD)) {
    it(`takes ${name}, soon`, () => {
      ask(text);
      const began = performance.now();
      const { confidence } = ask(text);
      expect(performance.now() - began).to.be.below(SOON);
      expect(confidence).to.be.within(0, 1);
    });
  }

  it("puts the sentences of all articles that nobody taught anything for in the order of their scores", async () => {
    const several = {
      "articles/lamps.md": articleText(
        {},
        "The lamps on Mill Lane were mended. The lamps on Hill Road were not mended.",
      ),
      "articles/fair.md": articleText({}, "A fair was held in Mill Lane after the lamps were lit."),
      "articles/road.md": articleText({}, "Hill Road was mended after the fair."),
    };
    const untaught = (await loadKnowledge({ knowledgeDir: await makeFolder(several) })).knowledge;
    const rankAll = prepareRanking(untaught, []);
    const words = fc.constantFrom("lamps", "mill", "lane", "hill", "road", "mended", "fair", "held", "lit");
    fc.assert(
      fc.property(fc.uniqueArray(words, { minLength: 1, maxLength: 5 }), (asked) => {
        const { candidates } = rankAll(understand(asked.join(" "), untaught));
        const scores = candidates.map(({ score }) => score);
        expect(scores).to.deep.equal(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it("never fails, whatever is typed", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.lorem({ maxCount: 40 }));
    fc.assert(
      fc.property(text, (typed) => {
        expect(ask(typed).confidence).to.be.within(0, 1);
      }),
      { numRuns: 200 },
    );
  });
});
