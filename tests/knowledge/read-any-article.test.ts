import { expect } from "chai";
import fc from "fast-check";
import { readArticle } from "../../src/knowledge/read-article.ts";
import { anArticle, articleText } from "./an-article.ts";

describe("readArticle, on whatever it is given", () => {
  const LONG = [
    "!",
    "A",
    "Aa ",
    "1,",
    "'",
    "[",
    "> ",
    "*a ",
    "`",
    "<!--",
    "e.g. A",
    "Mr. ",
    "said: '",
    "|a",
    "£1",
  ];
  for (const part of LONG) {
    it(`reads 100,000 characters of ${JSON.stringify(part)} without losing its way`, () => {
      const text = `One. ${part.repeat(100_000 / part.length)}`;
      expect(anArticle(text).passages).to.not.be.empty;
    });
  }

  it("never throws, on any text", () => {
    const marks = fc.constantFrom(
      "---\n",
      "```yaml\n",
      "```",
      "title: a\n",
      "url: https://a.uk\n",
      "\n\n",
      "- ",
    );
    const text = fc.array(fc.oneof(marks, fc.string({ unit: "binary" }))).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (any) => {
        const read = readArticle("any.md", any);
        if ("article" in read) expect(read.article.passages).to.not.be.empty;
        else expect(read.problems.every(({ what, remedy }) => what !== "" && remedy !== "")).to.equal(true);
      }),
    );
  });

  it("reads any body below right front matter, or says that it holds no text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (body) => {
        const read = readArticle("any.md", articleText({}, body));
        const problems = "problems" in read ? read.problems.map(({ what }) => what) : [];
        expect(problems.filter((what) => !what.startsWith("It has no text"))).to.deep.equal([]);
      }),
    );
  });
});
