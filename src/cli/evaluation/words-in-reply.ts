import { britishDay } from "../../british-day.ts";
import type { Reply } from "../../reply.ts";
import { fill } from "../../wording.ts";

/** What can be looked for in a reply. */
export interface WordsInReply {
  /** Whether the words stand in it, whatever their capitals. */
  holds(words: string): boolean;
}

/** Marks that typewriters and typesetters write differently; whoever writes a case may use either. */
const SAME_MARKS: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[‐‑–—]/g, "-"],
  [/\s+/g, " "],
];

/**
 * The words of a turn's replies: their text without its Markdown, the sentences quoted, and the contacts named.
 * The date that opens an old answer ("As of 16 October 2020:", `asOf`) answers nobody who asked when something happened:
 * it is found only by words that begin as it does.
 */
export function wordsInReply(replies: readonly Reply[], asOf: string): WordsInReply {
  const openings = replies.flatMap(({ sources }) =>
    sources.flatMap(({ date }) =>
      date === undefined ? [] : [plainWords(fill(asOf, { date: britishDay(date) }))],
    ),
  );
  const texts = replies.flatMap(({ text, sources, contacts }) => [
    withoutOpenings(plainWords(withoutMarkdown(text)), openings),
    ...sources.flatMap(({ sentences }) => sentences.map(plainWords)),
    ...contacts.map(({ name, number = "", text: sms = "", web = "" }) =>
      plainWords([name, number, sms, web].join(" ")),
    ),
  ]);
  const opened = openings.filter((opening) =>
    replies.some(({ text }) => plainWords(withoutMarkdown(text)).includes(opening)),
  );
  return {
    holds: (words) => {
      const wanted = plainWords(words);
      return (
        texts.some((text) => text.includes(wanted)) || opened.some((opening) => opening.startsWith(wanted))
      );
    },
  };
}

/** Markdown of the simplest sort without its marks; of a link its words stay. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/\[([^[\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/\*\*|__|`/g, "")
    .replace(/^[ \t]*(?:[-*+]|#{1,6}|>|\d{1,3}\.)[ \t]+/gm, "")
    .replace(/\\([\\*_[\]()#>`-])/g, "$1");
}

function withoutOpenings(text: string, openings: readonly string[]): string {
  return openings.reduce((rest, opening) => rest.replaceAll(opening, " "), text);
}

function plainWords(text: string): string {
  return SAME_MARKS.reduce((plain, [mark, same]) => plain.replace(mark, same), text)
    .toLowerCase()
    .trim();
}
