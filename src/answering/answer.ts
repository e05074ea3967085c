import type { Knowledge } from "../knowledge/knowledge.ts";
import { plainReply, type Reply } from "../reply.ts";
import { fill, type Wording } from "../wording.ts";
import { type About, joinQuestions, leansOnLast, needsLast } from "./about.ts";
import { bodiesMeant, questionsMeant } from "./clarify.ts";
import type { LearnedArticle } from "./learn-taught.ts";
import { type Question, understand } from "./question.ts";
import { prepareRanking, type Ranking } from "./rank.ts";
import { smallTalk } from "./small-talk.ts";
import { likeliestGap } from "./taught.ts";
import { writeAnswer } from "./write.ts";

/** Answers one question; `about` is what the conversation was about before it. */
export type Answering = (text: string, about?: About) => Answered;

interface Answered {
  readonly reply: Reply;
  /** What the conversation is about now. */
  readonly about?: About;
}

export interface AnsweringOptions {
  readonly knowledge: Knowledge;
  readonly wording: Wording;
  /** What was learned of the taught questions. Default: it is learned now. */
  readonly learned?: readonly LearnedArticle[];
  /** Today. Default: the real one. */
  readonly now?: () => Date;
}

/** From this confidence on a sentence is given as the answer, and from that one on it is asked back what was meant. */
const ANSWER_FROM = 0.34;
const CLARIFY_FROM = 0.15;
/** From this belief on, out of 1, a question is one that an editor knows the article does not answer. */
const KNOWN_GAP = 0.4;
/** Longer than this it is not a question. */
const LONGEST = 2_000;

interface Understood {
  readonly text: string;
  readonly question: Question;
  readonly ranking: Ranking;
}

/** Answers questions out of articles, word for word, and says so when they do not answer. Never throws. */
export function createAnswering(options: AnsweringOptions): Answering {
  const { knowledge, now = () => new Date() } = options;
  const rank = prepareRanking(knowledge, options.learned);
  const read = (text: string, article?: string): Understood => {
    const question = understand(text, knowledge);
    return { text, question, ranking: rank(question, article) };
  };
  // A suggestion that no article answers would lead a resident round in circles.
  const isAnswered = (text: string): boolean => read(text).ranking.confidence >= ANSWER_FROM;
  const wording = { ...options.wording, suggestions: options.wording.suggestions.filter(isAnswered) };
  return (text, about) => {
    const early = replyWithoutReading(text, wording);
    if (early) return { reply: early, ...(about && { about }) };
    const understood = readInContext(text, about, read, knowledge);
    return reply(understood, about, { knowledge, wording, now });
  };
}

function replyWithoutReading(text: string, wording: Wording): Reply | undefined {
  const { replies, suggestions } = wording;
  if (text.trim() === "") return plainReply("unanswered", replies.empty.trim(), suggestions);
  if (text.length > LONGEST) return plainReply("unanswered", replies.too_long.trim(), suggestions);
  // Text-speak makes words of figures, but nothing else asks anything by them alone.
  if (!/\p{L}/u.test(text)) return plainReply("unanswered", replies.unanswered.trim(), suggestions);
  return smallTalk(text, wording);
}

/** A question by itself, or, where it leans on the last one and is not clear without it, the two as one. */
function readInContext(
  text: string,
  about: About | undefined,
  read: (text: string, article?: string) => Understood,
  knowledge: Knowledge,
): Understood {
  const alone = read(text);
  if (!about || !leansOnLast(alone.question)) return alone;
  const joined = read(joinQuestions(text, alone.question, about, knowledge));
  const choose = needsLast(alone.question) ? (a: Understood, b: Understood) => surer(b, a) : surer;
  if (about.article === undefined) return choose(alone, joined);
  const here = choose(read(text, about.article), read(joined.text, about.article));
  return here.ranking.confidence >= ANSWER_FROM ? here : choose(alone, joined);
}

function surer(first: Understood, second: Understood): Understood {
  const isEnough = first.ranking.confidence >= ANSWER_FROM;
  return isEnough || first.ranking.confidence >= second.ranking.confidence ? first : second;
}

type Telling = Required<Omit<AnsweringOptions, "learned">>;

function reply(
  understood: Understood,
  about: About | undefined,
  { knowledge, wording, now }: Telling,
): Answered {
  const { text, question, ranking } = understood;
  const isAnswered = ranking.confidence >= ANSWER_FROM;
  const bodies = isAnswered && about?.article === undefined ? bodiesMeant(question, ranking, knowledge) : [];
  if (bodies.length > 0) {
    return {
      reply: plainReply("clarify", wording.replies.clarify_which.trim(), bodies),
      about: { question: text },
    };
  }
  if (isAnswered) {
    const article = ranking.candidates[0]?.passage.article;
    const answer = writeAnswer(question, ranking, knowledge, wording, now());
    return { reply: answer, about: { question: text, ...(article !== undefined && { article }) } };
  }
  return { reply: notAnswered(ranking, knowledge, wording), ...(about && { about }) };
}

function notAnswered(ranking: Ranking, knowledge: Knowledge, { replies, suggestions }: Wording): Reply {
  if (knowledge.passages.length === 0) return plainReply("unanswered", replies.no_articles.trim());
  const gap = likeliestGap(ranking.taught);
  if (gap && gap.belief >= KNOWN_GAP) {
    const title = knowledge.articles.get(gap.article)?.title ?? "";
    return plainReply("unanswered", fill(replies.gap, { gap: gap.gap, title }), suggestions);
  }
  const meant = ranking.confidence >= CLARIFY_FROM ? questionsMeant(ranking, knowledge) : [];
  if (meant.length > 0) return plainReply("clarify", replies.clarify.trim(), meant);
  return plainReply("unanswered", replies.unanswered.trim(), suggestions);
}
