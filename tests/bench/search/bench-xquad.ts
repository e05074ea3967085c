import { readFile } from "node:fs/promises";
import { understand } from "../../../src/answering/question.ts";
import { prepareRanking } from "../../../src/answering/rank.ts";
import { createRandom } from "../../../src/cli/simulation/random.ts";
import type { Article } from "../../../src/knowledge/article.ts";
import { cutSentences } from "../../../src/knowledge/cut-sentences.ts";
import { findHoldings } from "../../../src/knowledge/holdings.ts";
import { openKnowledge, prepareKnowledge } from "../../../src/knowledge/knowledge.ts";
import { readContent } from "../../../src/knowledge/read-content.ts";
import { loadWordVectors } from "../../../src/knowledge/word-vectors.ts";
import { misspell } from "./misspell.ts";

interface Asked {
  readonly q: string;
  readonly article: string;
  readonly passage: string;
}

interface Xquad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly question: string }[];
    }[];
  }[];
}

const VECTORS = new URL("../../../src/knowledge/word-vectors.bin", import.meta.url);

/** Of how many questions of XQuAD the right paragraph comes first: of all, with a spelling mistake, within its article. */
export async function benchXquad(file: string): Promise<void> {
  const { articles, questions } = readXquad(JSON.parse(await readFile(file, "utf8")) as Xquad);
  const { content } = await readContent("knowledge");
  const vectors = loadWordVectors(VECTORS);
  const knowledge = openKnowledge(prepareKnowledge({ ...content, taught: [], articles }, vectors), vectors);
  const rank = prepareRanking(knowledge);
  const random = createRandom(7);
  const share = (isRight: (one: Asked) => boolean): string =>
    `${((questions.filter(isRight).length / questions.length) * 100).toFixed(2)} %`;
  const first = (q: string, article?: string) =>
    rank(understand(q, knowledge), article).passages[0]?.passage.id;
  const printed = [
    `XQuAD, ${questions.length} questions, right paragraph first`,
    `  of all paragraphs                 ${share(({ q, passage }) => first(q) === passage)}   target 96 %`,
    `  the same, one mistake a question  ${share(({ q, passage }) => first(misspell(q, random)) === passage)}   target 95 %`,
    `  within its article                ${share(({ q, article, passage }) => first(q, article) === passage)}   target 97 %`,
  ];
  process.stdout.write(`${printed.join("\n")}\n`);
}

function readXquad({ data }: Xquad): { readonly articles: Article[]; readonly questions: Asked[] } {
  const questions: Asked[] = [];
  const articles = data.map(({ paragraphs }, at) => {
    const id = `xquad-${at}`;
    const passages = paragraphs.map(({ context, qas }, place) => {
      const passage = `${id}#${place + 1}`;
      for (const { question } of qas) questions.push({ q: question, article: id, passage });
      const sentences = cutSentences(context).map((text) => ({ text, holds: findHoldings(text) }));
      return { id: passage, article: id, headings: [], sentences };
    });
    return { id, file: `${id}.md`, title: "", url: "", passages };
  });
  return { articles, questions };
}
