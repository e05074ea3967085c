import { britishDay } from "../../british-day.ts";
import type { Reply, Source } from "../../reply.ts";
import type { Seen } from "./run.ts";
import { withoutMarkdown } from "./words-in-reply.ts";

/** What the report tells of the replies to one turn. */
export function seenIn(replies: readonly Reply[]): Seen {
  const first = <Name extends "confidence" | "topic" | "safety">(name: Name) =>
    replies.find((reply) => reply[name] !== undefined)?.[name];
  const confidence = first("confidence");
  const topic = first("topic");
  const safety = first("safety");
  return {
    kinds: replies.map(({ kind }) => kind),
    text: replies.map(({ text }) => withoutMarkdown(text)).join("\n\n"),
    ...(confidence !== undefined && { confidence }),
    ...(topic !== undefined && { topic }),
    ...(safety !== undefined && { safety }),
    places: [...new Set(replies.flatMap(({ sources }) => sources.map(placeOf)))],
  };
}

function placeOf({ section, title, date }: Source): string {
  return [section, title, date && britishDay(date)].filter(Boolean).join(", ");
}
