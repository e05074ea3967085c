import { expect } from "chai";
import type { About } from "../../src/answering/about.ts";
import type { Answering } from "../../src/answering/answer.ts";
import { articleText } from "../knowledge/an-article.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { theAnswering } from "./the-answering.ts";

const article = (title: string, day: string, body: string): string =>
  articleText({ title: `"${title} | Test Police"`, publish: `\n  date: "${day}"` }, body);

const FILES = {
  "articles/north.md": article(
    "Launch of North Riding Task Force",
    "2020-03-02",
    "The task force was launched on 2 March 2020. It works from an office in Mill Lane.",
  ),
  "articles/harbour.md": article(
    "Harbour Task Force at work",
    "2024-09-01",
    "The Harbour Task Force was launched on 5 June 2021. Officers recovered 12 stolen boats.",
  ),
  "articles/fines-old.md": article(
    "Litter fines",
    "2022-01-10",
    "The fixed penalty for dropping litter is £150.",
  ),
  "articles/fines-new.md": article(
    "New litter fines",
    "2025-01-10",
    "The fixed penalty for dropping litter is £500.",
  ),
};

describe("answering from several articles", () => {
  let answering: Answering;
  before(async () => {
    answering = await theAnswering({ knowledgeDir: await makeFolder(FILES) });
  });
  after(removeFolders);

  it("asks back which body is meant when the question names none", () => {
    const { reply } = answering("When was the task force launched?");
    expect(reply.kind).to.equal("clarify");
    expect(reply.suggestions).to.have.members(["North Riding Task Force", "Harbour Task Force"]);
    expect(reply.sources).to.be.empty;
  });

  it("answers about the one that is chosen", () => {
    let about: About | undefined;
    for (const [text, words] of [
      ["When was the task force launched?", "Which one"],
      ["Harbour Task Force", "5 June 2021"],
    ] as const) {
      const answered = answering(text, about);
      about = answered.about;
      expect(answered.reply.text).to.include(words);
    }
  });

  it("answers about the one that is named, from its own article only", () => {
    const { reply } = answering("When was the Harbour Task Force launched?");
    expect(reply.text).to.include("5 June 2021").and.not.include("2020");
    expect(reply.sources.map(({ title }) => title)).to.deep.equal(["Harbour Task Force at work"]);
  });

  it("does not answer about a task force that no article speaks of", () => {
    expect(answering("When was the Dockside Task Force launched?").reply.kind).to.equal("unanswered");
  });

  it("stays with the article that the conversation is about", () => {
    const { about } = answering("When was the Harbour Task Force launched?");
    const { reply } = answering("and what did they recover?", about);
    expect(reply.text).to.include("12 stolen boats");
  });

  it("shows both sides, dated, the newest first, where sources disagree", () => {
    const { reply } = answering("What is the fixed penalty for dropping litter?");
    expect(reply.kind).to.equal("answered");
    expect(reply.text).to.match(/As of 10 January 2025:.*£500.*As of 10 January 2022:.*£150/s);
    expect(reply.sources.map(({ date }) => date)).to.deep.equal(["2025-01-10", "2022-01-10"]);
  });
});
