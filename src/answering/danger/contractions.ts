/** Written with or without their apostrophe; those that are other words without it ("well", "shed") are not here. */
const SHORT = new Map<string, readonly string[]>([
  ...pair(["im"], "i am"),
  ...["i", "you", "we", "they"].flatMap((who) => pair([`${who}ve`], `${who} have`)),
  ...["you", "they"].flatMap((who) => [
    ...pair([`${who}re`], `${who} are`),
    ...pair([`${who}ll`], `${who} will`),
  ]),
  ...[
    "he",
    "she",
    "there",
    "who",
    "what",
    "that",
    "here",
    "where",
    "how",
    "it",
    "someone",
    "somebody",
  ].flatMap((who) => pair([`${who}s`], `${who} is`)),
  ...[
    "is",
    "are",
    "was",
    "were",
    "do",
    "does",
    "did",
    "has",
    "have",
    "had",
    "could",
    "would",
    "should",
  ].flatMap((verb) => pair([`${verb}nt`], `${verb} not`)),
  ...pair(["cant", "carnt", "cannot"], "can not"),
  ...pair(["wont"], "will not"),
  ...pair(["aint"], "is not"),
  ...pair(["lets"], "let us"),
  ...pair(["wanna"], "want to"),
  ...pair(["tryna"], "trying to"),
  ...pair(["gotta"], "got to"),
  ...pair(["imma", "ima"], "i am going to"),
]);

const PRONOUNS = new Set([
  "he",
  "she",
  "it",
  "there",
  "who",
  "what",
  "that",
  "here",
  "where",
  "someone",
  "somebody",
]);
const ENDINGS = new Map([
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
]);

/**
 * The words that a word with or without its apostrophe stands for: "he's" and "hes" are he is, "can't" is can not. After a
 * noun 's is dropped, since it may be a possessive; 'd is, since it may be had or would.
 */
export function expandContraction(word: string): readonly string[] {
  const short = SHORT.get(word.replaceAll("'", ""));
  if (short) return short;
  const cut = word.lastIndexOf("'");
  if (cut <= 0) return [word];
  const [start, end] = [word.slice(0, cut), word.slice(cut)];
  const plain = start.replaceAll("'", "");
  const ending = ENDINGS.get(end);
  if (ending) return [plain, ending];
  if (end === "'s") return PRONOUNS.has(plain) ? [plain, "is"] : [plain];
  if (end === "'d" || end === "'") return [plain];
  return [word.replaceAll("'", "")];
}

function pair(forms: readonly string[], meant: string): [string, readonly string[]][] {
  return forms.map((form) => [form, meant.split(" ")]);
}
