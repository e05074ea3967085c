import { expect } from "chai";
import fc from "fast-check";
import type { Answering } from "../../src/answering/answer.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Reply } from "../../src/reply.ts";
import { theAnswering } from "./the-answering.ts";

const { knowledge } = await loadKnowledge({ knowledgeDir: "knowledge" });
const SENTENCES = new Set(
  [...knowledge.passages].flatMap(({ sentences }) => sentences.map(({ text }) => text)),
);
const TAUGHT = knowledge.taught.flatMap(({ asks }) => asks);
const WORDS = [...new Set(TAUGHT.flatMap((ask) => ask.split(" ")))];

/** What stands in an answer besides sentences of articles: its date, who speaks, and marks. */
const FRAME = /^As of \d{1,2} \p{L}+ \d{4}:$|\*\*|^- |^[\p{L} ,’'-]+ said: “|[’'"”“]$/gmu;

describe("an answer", () => {
  let answering: Answering;
  before(async () => {
    answering = await theAnswering();
  });

  it("holds no sentence that does not stand in an article, word for word, whatever is asked", () => {
    const asked = fc.oneof(
      fc.constantFrom(...TAUGHT),
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(asked, (text) => {
        const { reply } = answering(text);
        expect(reply.sources.length > 0).to.equal(reply.kind === "answered");
        if (reply.kind !== "answered") return;
        for (const sentence of reply.sources.flatMap(({ sentences }) => sentences))
          expect(SENTENCES.has(sentence), sentence).to.equal(true);
        expect(besidesSources(reply), reply.text).to.equal("");
      }),
      { numRuns: 500 },
    );
  });

  it("comes with title, address and date of where it stands", () => {
    for (const text of TAUGHT.filter((_, at) => at % 20 === 0)) {
      for (const { title, url, date } of answering(text).reply.sources) {
        expect(title).to.equal("Launch of Maidstone Task Force");
        expect(url).to.match(/^https:/);
        expect(date).to.equal("2020-10-16");
      }
    }
  });
});

/** What is left of the text of a reply when its sources and its frame are taken out. */
function besidesSources({ text, sources }: Reply): string {
  const plain = text.replaceAll("**", "");
  const rest = sources
    .flatMap(({ sentences }) => sentences)
    .reduce((left, sentence) => left.replace(sentence, ""), plain);
  return rest.replace(FRAME, "").replace(/[\s’'"”“]/g, "");
}
