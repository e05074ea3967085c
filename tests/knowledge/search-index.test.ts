import { expect } from "chai";
import fc from "fast-check";
import type { Article, Passage } from "../../src/knowledge/article.ts";
import { countWords } from "../../src/knowledge/counted-words.ts";
import { countPostings } from "../../src/knowledge/postings.ts";
import { openSearchIndex } from "../../src/knowledge/search-index.ts";
import { isStopWord } from "../../src/knowledge/stop-words.ts";
import { stemOf, wordsOf } from "../../src/knowledge/words.ts";

describe("openSearchIndex", () => {
  const index = build(["Police patrol the town.", "Council tax pays for police.", "Fly-tipping is a crime."]);

  it("finds the passage that holds the words", () => {
    expect(search(index, "council tax")[0]).to.equal(1);
    expect(search(index, "fly tipping")).to.deep.equal([2]);
  });

  it("counts in how many passages a stem stands, and finds the scarcer one more telling", () => {
    expect([index.spread("polic"), index.spread("council"), index.spread("zebra")]).to.deep.equal([2, 1, 0]);
    expect(index.scarcity("council")).to.be.above(index.scarcity("polic"));
  });

  it("puts the passage first that says a word more often, and the shorter one of two alike", () => {
    const often = build(["Police, police and police again.", "Police and some other words of it."]);
    expect(search(often, "police")).to.deep.equal([0, 1]);
    const short = build(["Police in a long street of long houses and long gardens.", "Police officers."]);
    expect(search(short, "police")).to.deep.equal([1, 0]);
  });

  it("finds a passage by its heading and by its article's title", () => {
    const article = { ...anArticle([aPassage("Officers work here.", 0, ["Our office"])]), title: "Thanet" };
    const found = open([article]);
    expect([search(found, "office"), search(found, "thanet")]).to.deep.equal([[0], [0]]);
  });

  it("keeps to the places it is given", () => {
    const stems = [{ stem: "polic", weight: 1 }];
    expect(index.search(stems, 5, { start: 1, end: 3 }).map(({ place }) => place)).to.deep.equal([1]);
  });

  it("gives no more than the limit, the best of all", () => {
    const many = build(Array.from({ length: 50 }, (_, at) => `police ${"street ".repeat(at)}`));
    expect(search(many, "police", 3)).to.deep.equal([0, 1, 2]);
  });

  it("finds nothing for no words, unknown words, or in no passages", () => {
    expect([search(index, ""), search(index, "zebra"), search(build([]), "police")]).to.deep.equal([
      [],
      [],
      [],
    ]);
  });

  it("finds exactly the passages that hold one of the words, whatever was asked before", () => {
    const word = fc.constantFrom("police", "council", "drugs", "knife", "street", "the", "crime");
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.array(text), (texts, questions) => {
        const built = build(texts);
        for (const question of questions) {
          const asked = wordsOf(question).filter((each) => !isStopWord(each));
          const holding = texts.flatMap((each, place) =>
            asked.some((one) => each.split(" ").includes(one)) ? [place] : [],
          );
          expect(search(built, question, 100).toSorted((a, b) => a - b)).to.deep.equal(holding);
        }
      }),
      { numRuns: 100 },
    );
  });
});

type Index = ReturnType<typeof openSearchIndex>;

function build(texts: readonly string[]): Index {
  return open([anArticle(texts.map((text, at) => aPassage(text, at)))]);
}

function open(articles: readonly Article[]): Index {
  const passages = articles.flatMap((article) => article.passages);
  return openSearchIndex(countPostings(countWords(articles, passages), passages, articles));
}

function search(index: Index, question: string, limit = 10): number[] {
  const stems = wordsOf(question).map((word) => ({ stem: stemOf(word), weight: 1 }));
  return index.search(stems, limit).map(({ place }) => place);
}

function anArticle(passages: readonly Passage[]): Article {
  return { id: "a", file: "a.md", title: "", url: "", passages };
}

function aPassage(text: string, at: number, headings: readonly string[] = []): Passage {
  return { id: `a#${at + 1}`, article: "a", headings, sentences: [{ text, holds: [] }] };
}
