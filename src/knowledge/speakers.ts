import type { Speaker } from "./article.ts";

/** A sentence, and who says it where it is part of a quotation. */
export interface Spoken {
  /** Without the mark that opens its paragraph or ends the quotation: whoever quotes it sets marks anew. */
  readonly text: string;
  readonly speaker?: Speaker;
}

const VERBS = "said|says|added|adds|explained|explains|told|commented|continued|stated";
const SINGLE = { opens: /^['‘]/, closes: /[.!?,…]['’](?:\s|$)|['’][.!?]$/ };
const DOUBLE = { opens: /^["“]/, closes: /[.!?,…]["”](?:\s|$)|["”][.!?]$/ };
/** "Police and Crime Commissioner Matthew Scott said: 'Bringing ..." */
const INTRODUCTION = new RegExp(
  `^(?<who>(?:[^:'"‘“]|(?<=\\p{L})'(?=\\p{L})){2,160}?),?\\s(?:${VERBS})\\b[^:'"‘“]{0,40}[:,]\\s?(?<words>['"‘“].*)$`,
  "u",
);
/** "He also added: 'We ...": whoever was quoted last. */
const PRONOUN = /^(?:he|she|they)(?:\s(?:also|then|later|further))?$/i;
/** "Residents were told: 'Stay ...": nobody who can be named. */
const NOBODY = /\s(?:is|are|was|were|be|been|being)$/;
/** Two or three capitalised words at the end: the name after a post. */
const NAME_AT_END =
  /(?<name>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)?\s(?:(?:de|van|von|al|el|O'|Mc)\s?)?\p{Lu}[\p{L}'’-]+)$/u;
/** Nothing but capitalised words, two or more: "Cllr Jane Smith", not "Speaking at the launch". */
const ONLY_NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)+$/u;

/** Words in quotation marks, and whose they are. */
interface Quotation {
  readonly speaker: Speaker;
  readonly marks: typeof SINGLE;
}

/**
 * Who speaks in each sentence of each paragraph. A quotation that runs over several paragraphs opens each of them with
 * a quotation mark and closes only the last, as British newspapers set it. What follows its close is nobody's words.
 */
export function findSpeakers(paragraphs: readonly (readonly string[])[]): Spoken[][] {
  let open: Quotation | undefined;
  let recent: Speaker | undefined;
  let named: Speaker | undefined;
  return paragraphs.map((sentences) => {
    if (!open?.marks.opens.test(sentences[0] ?? "")) open = undefined;
    [recent, named] = [named, undefined];
    return sentences.map((text, place) => {
      const begun = begin(text, open, named ?? recent);
      const quotation = begun ?? open;
      if (!quotation) return { text };
      named = quotation.speaker;
      const words = begun?.words ?? (place === 0 ? text.slice(1) : text);
      const closed = quotation.marks.closes.exec(words);
      open = closed ? undefined : quotation;
      if (begun?.isNamed) return { text, speaker: named };
      // Somebody else may be speaking where a quotation ends inside a sentence: "'We disagree,' said ..."
      if (closed && closed.index + closed[0].length < words.length) return { text };
      return { text: closed ? words.replace(/['’"”]$/, "") : words, speaker: named };
    });
  });
}

interface Begun extends Quotation {
  /** What is said, without the mark that opens it. */
  readonly words: string;
  /** Whether the sentence itself names the speaker. */
  readonly isNamed: boolean;
}

function begin(text: string, open: Quotation | undefined, recent: Speaker | undefined): Begun | undefined {
  const { who = "", words = "" } = INTRODUCTION.exec(text)?.groups ?? {};
  if (who === "" || NOBODY.test(who)) return undefined;
  const marks = SINGLE.opens.test(words) ? SINGLE : DOUBLE;
  // "My mother said" inside somebody's words, in the other sort of marks.
  if (open && open.marks !== marks) return undefined;
  const speaker = PRONOUN.test(who) ? recent : speakerOf(who);
  return speaker && { speaker, marks, words: words.slice(1), isNamed: !PRONOUN.test(who) };
}

/** "Martyn Jeynes, Community Protection Manager at ..." and "Kent Police Chief Constable Alan Pughsley" alike. */
function speakerOf(written: string): Speaker {
  const who = written.replace(/\s(?:also|then|later|further|has|had)$/, "");
  const [before = "", ...after] = who.split(/,\s/);
  if (after.length > 0)
    return ONLY_NAME.test(before) ? { name: before, post: after.join(", ") } : speakerOf(after.join(", "));
  const name = NAME_AT_END.exec(who)?.groups?.name;
  if (name === undefined) return { name: who };
  const post = who
    .slice(0, -name.length)
    .replace(/^the\s/i, "")
    .trim();
  return post === "" ? { name } : { name, post };
}
