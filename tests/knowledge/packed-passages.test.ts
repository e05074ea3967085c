import { expect } from "chai";
import { openArticles, packArticles } from "../../src/knowledge/packed-passages.ts";
import { anArticle } from "./an-article.ts";

const BODY =
  "## Aims\n\nIt was launched on Friday 16 October 2020. It’s in King Street – the “heart” of Maidstone.\n\n- Drugs\n- Knives\n\n“We will help,” said Inspector Jody Gagan-Cook.";

describe("openArticles", () => {
  const articles = [
    anArticle(BODY),
    anArticle("One paragraph only.", "second.md"),
    anArticle(BODY, "third.md"),
  ];
  const opened = openArticles(packArticles(articles));

  it("gives back the articles and passages that were packed", () => {
    expect([...opened.articles.values()]).to.deep.equal(articles);
    expect([...opened.passages]).to.deep.equal(articles.flatMap(({ passages }) => passages));
  });

  it("gives the very same passage each time", () => {
    expect(opened.passages.at(1)).to.equal(opened.passages.at(1));
    expect(opened.articles.get("launch")?.passages[0]).to.equal(opened.passages.at(0));
  });

  it("finds a passage by its id, and the places of an article", () => {
    const first = articles[0]?.passages.length ?? 0;
    expect(opened.passages.placeOf("second#1")).to.equal(first);
    expect(opened.passages.runOf("second")).to.deep.equal({ start: first, end: first + 1 });
  });

  it("finds nothing of an article that is not there", () => {
    expect(opened.passages.placeOf("fourth#1")).to.equal(undefined);
    expect(opened.passages.placeOf("")).to.equal(undefined);
    expect(opened.passages.runOf("fourth")).to.deep.equal({ start: 0, end: 0 });
  });

  it("tells whether a passage is what is looked for", () => {
    expect(opened.passages.some(({ article }) => article === "third")).to.equal(true);
    expect(opened.passages.some(({ article }) => article === "fourth")).to.equal(false);
  });

  it("holds no passages when there is no article", () => {
    const empty = openArticles(packArticles([]));
    expect([empty.passages.length, [...empty.passages], empty.articles.size]).to.deep.equal([0, [], 0]);
  });
});
