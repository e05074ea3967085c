import { join } from "node:path";
import { expect } from "chai";
import { parseQuestions, readQuestions } from "../../src/knowledge/read-questions.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { anArticle } from "./an-article.ts";

const article = anArticle("It launched on Friday. It is based in King Street.\n\nIt is staffed by officers.");

describe("parseQuestions", () => {
  it("ties other ways to ask to the sentence that holds the words", () => {
    const text = "- answer: King Street\n  asks: [where is it, what street]";
    expect(parseQuestions("launch.yml", text, article)).to.deep.equal({
      taught: [{ kind: "answer", passage: "launch#1", sentence: 1, asks: ["where is it", "what street"] }],
      problems: [],
    });
  });

  it("reads what the article does not say", () => {
    const text = "- not_answered: how many officers there are\n  asks: [how many officers]";
    expect(parseQuestions("launch.yml", text, article).taught).to.deep.equal([
      { kind: "gap", article: "launch", gap: "how many officers there are", asks: ["how many officers"] },
    ]);
  });

  it("reads nothing, without complaint, of an empty file", () => {
    expect(parseQuestions("launch.yml", "# None yet\n", article)).to.deep.equal({ taught: [], problems: [] });
  });

  const WRONG: readonly (readonly [string, RegExp])[] = [
    ["- answer: Queen Street\n  asks: [where]", /No sentence of the article holds "Queen Street"/],
    ["- answer: It is\n  asks: [where]", /2 sentences hold "It is"/],
    ["- answer: King Street", /no asks/],
    ["- answer: King Street\n  asks: []", /no asks/],
    ["- answer: King Street\n  asks: where", /no asks/],
    ["- answer: King Street\n  asks: [1]", /no asks/],
    ["- asks: [where]", /neither answer nor not_answered/],
    ["- answer: [King Street]\n  asks: [where]", /neither answer nor not_answered/],
    ["- answer: &a King Street\n  asks: [*a]", /no asks/],
    ["- where", /no asks/],
    ["answer: King Street", /not a list/],
    ["- {", /not a list/],
  ];
  for (const [text, what] of WRONG) {
    it(`names the line of ${JSON.stringify(text)}, and reads the others`, () => {
      const { taught, problems } = parseQuestions("launch.yml", `# Note\n${text}`, article);
      expect(taught).to.deep.equal([]);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ file: "launch.yml" });
      expect(problems[0]?.line).to.be.within(1, 3);
      expect(problems[0]?.what).to.match(what);
      expect(problems[0]?.remedy).to.not.equal("");
    });
  }

  it("reads the entries around a wrong one", () => {
    const good = "- { answer: King Street, asks: [where] }";
    const { taught, problems } = parseQuestions("launch.yml", `${good}\n- wrong\n${good}`, article);
    expect(taught).to.have.length(2);
    expect(problems.map(({ line }) => line)).to.deep.equal([2]);
  });

  it("tells of a file that is named after no article", () => {
    const [problem] = parseQuestions("lunch.yml", "", undefined).problems;
    expect(problem?.what).to.contain("no article of this name");
    expect(problem?.remedy).to.contain("knowledge/articles");
  });
});

describe("readQuestions", () => {
  afterEach(removeFolders);

  it("reads each file against the article it is named after", async () => {
    const folder = await makeFolder({
      "launch.yml": "- { answer: King Street, asks: [where] }",
      "other.yml": "[]",
      "notes.txt": "",
    });
    const { taught, problems } = await readQuestions(folder, [article]);
    expect(taught).to.have.length(1);
    expect(problems.map(({ file }) => file)).to.deep.equal([join(folder, "other.yml")]);
  });

  it("reads nothing, without complaint, where there is no such folder", async () => {
    const nowhere = join(await makeFolder(), "questions");
    expect(await readQuestions(nowhere, [article])).to.deep.equal({ taught: [], problems: [] });
  });
});
