import { expect } from "chai";
import type { Problem } from "../../src/errors.ts";
import type { Article } from "../../src/knowledge/article.ts";
import { readArticle } from "../../src/knowledge/read-article.ts";
import { articleText } from "./an-article.ts";

describe("readArticle", () => {
  it("reads the fields of an article, and names it after its file", () => {
    const article = articleOf(articleText({ area: "Kent", description: "What is new." }), "a/b/launch.md");
    const { passages, ...fields } = article;
    expect(fields).to.deep.equal({
      id: "launch",
      file: "a/b/launch.md",
      title: "Launch of a task force",
      publisher: "Kent Police",
      url: "https://www.kent.police.uk/news/launch/",
      date: "2020-10-16",
      area: "Kent",
      description: "What is new.",
    });
    expect(passages).to.have.length(1);
  });

  it("takes everything after the bar in the title for the publisher", () => {
    const { title, publisher } = articleOf(articleText({ title: '"Launch | News | Kent Police"' }));
    expect({ title, publisher }).to.deep.equal({ title: "Launch", publisher: "News | Kent Police" });
  });

  it("prefers the publisher that has a field of its own", () => {
    expect(articleOf(articleText({ publisher: "KentOnline" })).publisher).to.equal("KentOnline");
  });

  it("takes the description out of the og fields where there is no other", () => {
    expect(articleOf(articleText({ og: "{ description: For sharing. }" })).description).to.equal(
      "For sharing.",
    );
  });

  it("does without publisher, date, area and description", () => {
    const text = articleText({ title: "Launch", publish: undefined, area: "", description: '" "' });
    expect(articleOf(text)).to.not.have.any.keys("publisher", "date", "area", "description");
  });

  it("puts a title of several lines on one", () => {
    expect(articleOf(articleText({ title: "|\n  Launch\n  of it" })).title).to.equal("Launch of it");
  });

  for (const date of ["16/10/2020", "12:30 16/10/2020", "2020-10-16", '"2020-10-16T12:30:00Z"']) {
    it(`reads the date ${date}`, () => {
      expect(articleOf(articleText({ publish: `{ date: ${date} }` })).date).to.equal("2020-10-16");
    });
  }

  const WRONG: readonly (readonly [string, Record<string, string | undefined>, string])[] = [
    ["a title that is missing", { title: undefined }, "title is missing."],
    ["an empty title", { title: "" }, "title is missing."],
    ["a title that is a number", { title: "2020" }, "title is not text."],
    ["a title that is a list", { title: "[Launch]" }, "title is not text."],
    ["a web address that is missing", { url: undefined }, "url is missing."],
    ["a web address that is a map", { url: "{ a: b }" }, "url is not text."],
    ["a web address without https", { url: "www.kent.police.uk" }, "url is not a web address."],
    ["a web address that runs code", { url: '"javascript:alert(1)"' }, "url is not a web address."],
    ["a web address that is cut off", { url: '"https://"' }, "url is not a web address."],
    ["a web address with a space", { url: '"https://kent.uk/a b"' }, "url is not a web address."],
    ["a date that does not exist", { publish: "{ date: 31/02/2020 }" }, "publish.date is not a date."],
    ["an American date", { publish: "{ date: 10/16/2020 }" }, "publish.date is not a date."],
    ["a date that is a number", { publish: "{ date: 2020 }" }, "publish.date is not a date."],
    ["a publish without a date", { publish: "{ at: 12:30 }" }, "publish.date is not a date."],
    ["a publish that is text", { publish: "16/10/2020" }, "publish.date is not a date."],
    ["a date outside publish", { date: "16/10/2020" }, "date does not stand under publish:."],
    ["a publisher that is a number", { publisher: "101" }, "publisher is not text."],
    ["an area that is a list", { area: "[Kent]" }, "area is not text."],
    ["a description that is true", { description: "true" }, "description is not text."],
  ];
  for (const [name, fields, what] of WRONG) {
    it(`tells of ${name}, with its line and what to write`, () => {
      const text = articleText(fields);
      const [problem, ...others] = problemsOf(text);
      const field = Object.keys(fields)[0] ?? "";
      const line = text.split("\n").findIndex((each) => each.startsWith(`${field}:`)) + 1;
      expect(others).to.deep.equal([]);
      expect(problem).to.include({ file: "launch.md", what, line: line || 1 });
      expect(problem?.remedy).to.match(/^Write /);
    });
  }

  it("tells of every problem at once, each with its own line", () => {
    const fields = { title: "1", url: "2", publish: "3", area: "4", publisher: "5", description: "6" };
    const problems = problemsOf(articleText(fields, ""));
    expect(problems.map(({ line, what }) => `${line} ${what}`)).to.have.members([
      "2 title is not text.",
      "3 url is not text.",
      "4 publish.date is not a date.",
      "5 area is not text.",
      "6 publisher is not text.",
      "7 description is not text.",
      "9 It has no text below its front matter.",
    ]);
  });

  it("ignores og fields of a wrong type, which nobody reads", () => {
    expect(articleOf(articleText({ og: "{ description: 7 }" }))).to.not.have.property("description");
    expect(articleOf(articleText({ og: "text" }))).to.not.have.property("description");
  });

  it("refuses an article of headings alone", () => {
    expect(problemsOf(articleText({}, "# Launch\n\n## Why"))[0]?.what).to.contain("no text below");
  });

  it("tells how front matter is written where there is none", () => {
    const [problem] = problemsOf("The task force was launched.");
    expect(problem).to.include({ file: "launch.md", line: 1, what: "It does not begin with front matter." });
    expect(problem?.remedy).to.contain("title:").and.contain("url:").and.contain("publish:");
  });

  it("refuses a text of more than two million characters", () => {
    expect(problemsOf(articleText({}, "a ".repeat(1_000_001)))[0]?.what).to.contain("2,000,000");
  });
});

function articleOf(text: string, file = "launch.md"): Article {
  const read = readArticle(file, text);
  if ("article" in read) return read.article;
  throw new Error(JSON.stringify(read.problems));
}

function problemsOf(text: string): readonly Problem[] {
  const read = readArticle("launch.md", text);
  if ("problems" in read) return read.problems;
  throw new Error("This article was accepted.");
}
