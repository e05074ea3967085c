import type { Knowledge } from "../knowledge/knowledge.ts";
import { wordsOf } from "../knowledge/words.ts";
import { type ContactSubject, tellingStems } from "./contact-subjects.ts";

/** What articles are called and whom they speak of: a question about that is theirs, and not one after a contact. */
export interface ArticleNames {
  /** Whether words hold two neighbours out of the title of an article: "task force". */
  areTitled(words: readonly string[]): boolean;
  /** Whether an article speaks of somebody, by the joined stems of the name. */
  speakOf(name: string): boolean;
}

/**
 * The names in articles, but for what contacts are asked about: an article on fly-tipping does not make "how do I report
 * fly-tipping" its own. Each name is looked for once, when it is first asked for.
 */
export function articleNames(
  { articles, passages }: Pick<Knowledge, "articles" | "passages">,
  subjects: readonly ContactSubject[],
): ArticleNames {
  const titled = new Set(
    [...articles.values()].flatMap(({ title }) => pairsOf(tellingStems(wordsOf(title)))),
  );
  for (const known of subjects.flatMap(({ name, matter }) => [name, ...pairsOf(matter)]))
    titled.delete(known);
  const spokenOf = new Map<string, boolean>();
  const lookUp = (name: string): boolean =>
    passages.some(({ sentences }) =>
      sentences.some(({ text }) => tellingStems(wordsOf(text)).join("").includes(name)),
    );
  return {
    areTitled: (words) => {
      const stems = tellingStems(words);
      return [...stems, ...pairsOf(stems)].some((name) => titled.has(name));
    },
    speakOf: (name) => {
      const known = spokenOf.get(name) ?? lookUp(name);
      spokenOf.set(name, known);
      return known;
    },
  };
}

/** Neighbours as one word, as residents write "taskforce". */
function pairsOf(stems: readonly string[]): string[] {
  return stems.slice(1).map((stem, at) => `${stems[at]}${stem}`);
}
