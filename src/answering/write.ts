import { britishDay } from "../british-day.ts";
import type { Sentence } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Reply, Source } from "../reply.ts";
import { fill, type Wording } from "../wording.ts";
import { ANSWERED_BY, SHOWN_BY } from "./ask-kind.ts";
import { chooseQuotations, type Quotation } from "./choose.ts";
import type { Question } from "./question.ts";
import type { Ranking } from "./rank.ts";

/** An article older than this many days is told of with its date, when the question is about now. */
const OLD_AFTER_DAYS = 90;
const DAY = 86_400_000;

/** The reply that quotes the sentences that answer, newest article first, each with its source. */
export function writeAnswer(
  question: Question,
  ranking: Ranking,
  knowledge: Knowledge,
  wording: Wording,
  now: Date,
): Reply {
  const quotations = newestFirst(chooseQuotations(ranking), knowledge);
  const sources = quotations.map((quotation) => sourceOf(quotation, knowledge));
  const [first] = sources;
  const paragraphs = quotations.map((quotation, at) => {
    const date = sources[at]?.date;
    const isNewDate = at === 0 || date !== sources[at - 1]?.date;
    const dated = isNewDate && date !== undefined && question.aboutNow && isOld(date, now);
    const asOf = dated ? `${fill(wording.replies.as_of, { date: britishDay(date) })}\n\n` : "";
    return asOf + quote(quotation, question, wording);
  });
  return {
    kind: "answered",
    text: paragraphs.join("\n\n"),
    sources,
    suggestions: [],
    contacts: [],
    ...(first?.section !== undefined && { topic: first.section }),
    confidence: Math.round(ranking.confidence * 100) / 100,
  };
}

function newestFirst(quotations: readonly Quotation[], { articles }: Knowledge): Quotation[] {
  const date = ({ passage }: Quotation): string => articles.get(passage.article)?.date ?? "";
  const articlesQuoted = new Set(quotations.map(({ passage }) => passage.article));
  return articlesQuoted.size > 1
    ? quotations.toSorted((a, b) => date(b).localeCompare(date(a)))
    : [...quotations];
}

function isOld(date: string, now: Date): boolean {
  return now.getTime() - Date.parse(date) > OLD_AFTER_DAYS * DAY;
}

function sourceOf({ passage, sentences }: Quotation, { articles }: Knowledge): Source {
  const article = articles.get(passage.article);
  const section = passage.headings.at(-1);
  return {
    title: article?.title ?? "",
    ...(article?.publisher !== undefined && { publisher: article.publisher }),
    ...(section !== undefined && { section }),
    url: article?.url ?? "",
    ...(article?.date !== undefined && { date: article.date }),
    passage: passage.id,
    sentences: sentences.map(({ text }) => text),
  };
}

function quote({ passage, sentences, answer }: Quotation, question: Question, { replies }: Wording): string {
  const marked = sentences.map((sentence) =>
    sentence === answer ? standOut(sentence, question) : sentence.text,
  );
  if (answer.text.endsWith(":")) return [marked[0], ...marked.slice(1).map((item) => `- ${item}`)].join("\n");
  const { speaker } = passage;
  if (!speaker || sentences.some(({ text }) => text.includes(speaker.name)))
    return closeQuotation(marked.join(" "));
  const named = speaker.post === undefined ? speaker.name : `${speaker.name}, ${speaker.post},`;
  return fill(replies.quote, { speaker: named, sentence: marked.join(" ") });
}

/** A quotation that runs on into sentences that are not quoted is closed where the reply ends. */
function closeQuotation(text: string): string {
  const opened = OPENED.exec(text)?.[1];
  const closing = opened === undefined ? undefined : CLOSING[opened];
  return closing === undefined || text.endsWith(closing) ? text : text + closing;
}

const OPENED = /[:,]\s(['"‘“])(?=\p{L})/u;
const CLOSING: Readonly<Record<string, string>> = { "'": "'", '"': '"', "‘": "’", "“": "”" };

/** The sentence as Markdown, with the words that were asked for in bold. */
function standOut({ text, holds }: Sentence, { asks }: Question): string {
  const kinds = ANSWERED_BY[asks] ?? [];
  const shown = SHOWN_BY[asks] ?? /./;
  const asked = holds.filter((holding) => kinds.includes(holding.kind) && shown.test(holding.text));
  const wanted = asks === "list" ? asked : asked.slice(0, 1);
  return wanted.reduce((marked, { text: words }) => marked.replace(words, () => `**${words}**`), text);
}
