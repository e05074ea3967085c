import { expect } from "chai";
import type { About } from "../../src/answering/about.ts";
import type { Answering } from "../../src/answering/answer.ts";
import type { Reply } from "../../src/reply.ts";
import { theAnswering } from "./the-answering.ts";

describe("a question that leans on the one before", () => {
  let answering: Answering;
  before(async () => {
    answering = await theAnswering();
  });

  /** The replies to questions of one conversation. */
  function talk(...questions: readonly string[]): Reply[] {
    let about: About | undefined;
    return questions.map((question) => {
      const answered = answering(question, about);
      about = answered.about;
      return answered.reply;
    });
  }

  for (const [questions, words] of [
    [["When was the task force launched?", "and who pays for it?"], "council tax"],
    [["When was the task force launched?", "and where are they based?"], "King Street"],
    [["What are its priorities?", "what about fly tippers"], "fly-tipping"],
    [["Who is the Chief Constable?", "what did he say?"], "Alan Pughsley"],
    [["Where is it based?", "which organisations are in it?"], "Trading Standards"],
    [["Are there task forces elsewhere?", "and Medway?"], "Thanet and Medway"],
  ] as const) {
    it(`${questions.join(" ")} is answered with "${words}"`, () => {
      const last = talk(...questions).at(-1);
      expect(last?.kind).to.equal("answered");
      expect(last?.text).to.include(words);
    });
  }

  it("is not answered for another place from what was said of this one", () => {
    expect(talk("When was the Maidstone Task Force launched?", "and Ashford's?").at(-1)?.kind).to.not.equal(
      "answered",
    );
  });

  it("is forgotten by small talk only until the next question", () => {
    expect(talk("Where is it based?", "thanks", "and who pays for it?").at(-1)?.text).to.include(
      "council tax",
    );
  });
});
