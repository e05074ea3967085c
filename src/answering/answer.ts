import type { Knowledge } from "../knowledge/knowledge.ts";
import { plainReply, type Reply } from "../reply.ts";
import type { Wording } from "../wording.ts";
import { understand } from "./question.ts";
import { prepareRanking } from "./rank.ts";
import { smallTalk } from "./small-talk.ts";
import { writeAnswer } from "./write.ts";

/** Answers one question at a time. */
export type Answering = (text: string) => Reply;

export interface AnsweringOptions {
  readonly knowledge: Knowledge;
  readonly wording: Wording;
  /** Today. Default: the real one. */
  readonly now?: () => Date;
}

/** From this confidence on a sentence is given as the answer. */
const ANSWER_FROM = 0.5;
/** Longer than this it is not a question. */
const LONGEST = 2_000;

/** Answers questions out of articles, word for word, and says so when they do not answer. Never throws. */
export function createAnswering({ knowledge, wording, now = () => new Date() }: AnsweringOptions): Answering {
  const rank = prepareRanking(knowledge);
  return (text) => {
    if (text.trim() === "")
      return plainReply("unanswered", wording.replies.empty.trim(), wording.suggestions);
    if (text.length > LONGEST)
      return plainReply("unanswered", wording.replies.too_long.trim(), wording.suggestions);
    const talk = smallTalk(text, wording);
    if (talk) return talk;
    const question = understand(text, knowledge);
    const ranking = rank(question);
    if (ranking.confidence >= ANSWER_FROM) return writeAnswer(question, ranking, knowledge, wording, now());
    return plainReply("unanswered", wording.replies.unanswered.trim(), wording.suggestions);
  };
}
