import { wordsOf } from "../knowledge/words.ts";
import { plainReply, type Reply } from "../reply.ts";
import { editDistance } from "../spelling.ts";
import type { Wording } from "../wording.ts";

/** Shorter phrases must be spelt as they are listed: "hi" is one letter from too many words. */
const SHORTEST_MISSPELT = 5;

/** The reply to a greeting, thanks, a goodbye and the like; undefined for anything that may be a question. */
export function smallTalk(text: string, { smallTalk, suggestions }: Wording): Reply | undefined {
  const said = wordsOf(text).join(" ");
  const found = smallTalk.find(({ says }) => says.some((phrase) => isSaid(phrase, said)));
  return found && plainReply("smalltalk", found.reply.trim(), found.offersSuggestions ? suggestions : []);
}

function isSaid(phrase: string, said: string): boolean {
  return phrase === said || (phrase.length >= SHORTEST_MISSPELT && editDistance(phrase, said, 1) <= 1);
}
