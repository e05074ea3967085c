import { expect } from "chai";
import fc from "fast-check";
import type { Answering } from "../../src/answering/answer.ts";
import type { Reply } from "../../src/reply.ts";
import { theAnswering } from "./the-answering.ts";

const ARTICLE =
  "https://www.kent.police.uk/news/kent/news2/policing-news/2010/launch-of-maidstone-task-force/";

describe("answering", () => {
  let answering: Answering;
  const answer = (text: string): Reply => answering(text).reply;
  before(async () => {
    answering = await theAnswering();
  });

  for (const [question, words] of [
    ["When was the task force launched?", "officially launched on **Friday 16 October 2020**"],
    ["What are its priorities?", "knife crime, drugs supply and anti-social behaviour"],
    ["Where is it based?", "**King Street**"],
    ["Who are the partners?", "Trading Standards"],
    ["Who is the Chief Constable?", "Alan Pughsley"],
    ["who pays for it", "raise the council tax"],
    ["wich town is getting its own dedecated task force", "Maidstone"],
    ["will the coppers sort out dodgy builders", "rogue traders"],
    ["what are they doing about antisocial behavior", "anti-social behaviour"],
  ] as const) {
    it(`answers "${question}" with "${words}"`, () => {
      const reply = answer(question);
      expect(reply.kind).to.equal("answered");
      expect(reply.text).to.include(words);
    });
  }

  for (const question of [
    "What time does the library open?",
    "How many officers are in the task force?",
    "When was the Thanet task force launched?",
    "Is there a task force in Ashford?",
    "What is the phone number for Maidstone police station?",
    "Who won the world cup?",
    "asdf qwer zxcv",
    "the of and",
  ]) {
    it(`does not answer "${question}" with an article`, () => {
      const reply = answer(question);
      expect(reply.kind).to.be.oneOf(["unanswered", "clarify"]);
      expect(reply.sources).to.deep.equal([]);
      expect(reply.suggestions).to.not.be.empty;
    });
  }

  it("names title, section, publisher, date and link of what it quotes", () => {
    const [source] = answer("When was the task force launched?").sources;
    expect(source).to.include({
      title: "Launch of Maidstone Task Force",
      section: "Concerns and priorities",
      publisher: "Kent Police",
      url: ARTICLE,
      date: "2020-10-16",
    });
  });

  it("tells an old article with its date when the question is about now", () => {
    expect(answer("Where is it based?").text).to.match(/^As of 16 October 2020:/);
    expect(answer("When was it launched?").text).to.not.include("As of");
  });

  it("says who is speaking where the sentence does not", () => {
    expect(answer("who pays for it").text).to.include(
      "Matthew Scott, Police and Crime Commissioner, said: “",
    );
  });

  it("greets, thanks and helps", () => {
    for (const text of ["Hi", "hello", "Help", "thank you!"]) expect(answer(text).kind).to.equal("smalltalk");
    expect(answer("Hi").text).to.include("999");
    expect(answer("Help").suggestions).to.not.be.empty;
  });

  it("says that there is nothing to answer from, and offers nothing that leads nowhere", async () => {
    const { reply } = (await theAnswering({ knowledgeDir: "tests" }))("Where is it based?");
    expect(reply).to.include({ kind: "unanswered", text: "I have no articles to answer from yet." });
    expect(reply.suggestions).to.be.empty;
  });

  it("asks for a question where there is none, or far too much", () => {
    for (const text of ["", "   ", "\n\t"]) expect(answer(text).text).to.include("Type your question");
    expect(answer("where is it based ".repeat(600)).text).to.include("too long");
  });

  for (const text of [
    "🚓🚓🚓",
    "متى بدأت فرقة العمل؟",
    "<b>when</b> did **it** start?",
    "' OR 1=1; --",
    "(a+)+$",
    "\u0000\u0007",
  ]) {
    it(`replies to ${JSON.stringify(text)}`, () => {
      expect(answer(text).text).to.not.be.empty;
    });
  }

  it("quotes nothing that does not stand in the article, whatever is asked", () => {
    const words = [
      "when",
      "who",
      "police",
      "task force",
      "council tax",
      "drugs",
      "Medway",
      "knife",
      "🚓",
      "launch",
      "?",
      "it",
      "how many",
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((list) => list.join(" ")),
        ),
        (text) => {
          const reply = answer(text);
          const shown = reply.text.replaceAll("**", "");
          for (const { sentences } of reply.sources)
            for (const sentence of sentences) expect(shown).to.include(sentence);
          if (reply.kind === "answered") expect(reply.sources).to.not.be.empty;
          else expect(reply.sources).to.be.empty;
        },
      ),
      { numRuns: 500 },
    );
  });
});
