import type { Reply } from "../../reply.ts";
import type { Expected } from "./case.ts";
import { wordsInReply } from "./words-in-reply.ts";

/**
 * right: all that was expected. wrong: an answer, and not the right one, or one to what has none.
 * refused: no answer where one was expected.
 */
export type Outcome = "right" | "wrong" | "refused";

export interface Judgement {
  readonly outcome: Outcome;
  /** What was expected and is not so, each in a few words; empty where it is right. */
  readonly faults: readonly string[];
}

type Kind = Reply["kind"];

/** What counts as not answering. */
const REFUSALS: readonly Kind[] = ["unanswered", "clarify"];
/** What makes no claim, so that it may be of no use but not false. */
const NO_CLAIMS: readonly Kind[] = [...REFUSALS, "error"];

/** Judges the replies to one turn. `asOf` is the wording that opens an old answer. */
export function judge(expected: Expected, replies: readonly Reply[], asOf: string): Judgement {
  const words = wordsInReply(replies, asOf);
  const kinds = replies.map(({ kind }) => kind);
  const faults = [
    ...kindFaults(expected, kinds),
    ...safetyFaults(expected, replies),
    ...anyFaults(expected, words.holds),
    ...(expected.all ?? []).filter((each) => !words.holds(each)).map((each) => `${quote(each)} is missing`),
    ...(expected.none ?? []).filter(words.holds).map((each) => `${quote(each)} stands in the reply`),
  ];
  if (faults.length === 0) return { outcome: "right", faults };
  return { outcome: isRefusal(expected, kinds) ? "refused" : "wrong", faults };
}

/** Whether the case expects that the articles do not answer. */
export function isUnanswerable({ kind }: Expected): boolean {
  return kind !== undefined && REFUSALS.includes(kind);
}

function isRefusal(expected: Expected, kinds: readonly Kind[]): boolean {
  if (expected.kind === "answered") return !kinds.includes("answered");
  return kinds.every((kind) => NO_CLAIMS.includes(kind));
}

function kindFaults({ kind }: Expected, kinds: readonly Kind[]): string[] {
  if (kind === undefined) return [];
  const met = kind === "unanswered" ? REFUSALS : [kind];
  const answersAnyway = isUnanswerable({ kind }) && kinds.includes("answered");
  if (kinds.some((each) => met.includes(each)) && !answersAnyway) return [];
  return [`${kinds.join(" and ") || "no reply"} instead of ${kind}`];
}

function safetyFaults({ safety }: Expected, replies: readonly Reply[]): string[] {
  if (safety === undefined || replies.some((reply) => reply.safety === safety)) return [];
  const found = replies.flatMap((reply) => reply.safety ?? []);
  return [`danger ${found.join(" and ") || "not seen"} instead of ${safety}`];
}

function anyFaults({ any }: Expected, holds: (words: string) => boolean): string[] {
  if (any === undefined || any.some(holds)) return [];
  return [`${any.map(quote).join(" or ")} is missing`];
}

function quote(words: string): string {
  return `“${words}”`;
}
