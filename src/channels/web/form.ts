import { randomUUID } from "node:crypto";
import type { Request } from "express";
import type { Strings } from "../../site-wording.ts";
import type { Forms, Transcript } from "../direct-line/forms.ts";
import type { Activity } from "./drawing/activity.ts";
import { LONGEST_QUESTION } from "./drawing/question-limit.ts";
import { fillIn } from "./drawing/wording.ts";
import type { ChatView } from "./page.ts";

/** What a form that was posted says, each field as text. */
interface Fields {
  readonly token: string;
  readonly id: string;
  readonly text: string;
  readonly choice: string;
}

/** The page of a conversation that has not begun. */
export async function openView(forms: Forms): Promise<ChatView> {
  return toView(await forms.open());
}

/** The page after a form was posted: with the answer, or with why the question could not be taken. */
export async function sayView(request: Request, forms: Forms, strings: Strings): Promise<ChatView> {
  const { token, id, text, choice } = readFields(request.body);
  const problem = choice ? "" : problemOf(text, strings);
  if (problem) return { ...toView(await forms.read(token)), problem, typed: text };
  const transcript = await forms.say(token, {
    id,
    text: choice || text,
    isChoice: choice !== "",
    locale: strings.language,
    address: request.ip,
    requestId: String(request.headers["x-request-id"] ?? ""),
  });
  const view = toView(transcript);
  if (transcript.outcome === "renewed") return { ...view, note: strings.renewed };
  if (transcript.outcome === "busy") return { ...view, problem: strings.unsent_busy, typed: text };
  if (transcript.outcome === "failed") return { ...view, problem: strings.unsent, typed: text };
  return view;
}

/** The token in a form that was posted; empty where it carries none. */
export function tokenOf(body: unknown): string {
  return readFields(body).token;
}

function readFields(body: unknown): Fields {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>;
  const field = (name: string): string => (typeof given[name] === "string" ? given[name].trim() : "");
  return {
    token: field("token"),
    id: field("id"),
    text: field("text").replace(/\r\n?/g, "\n"),
    choice: field("choice"),
  };
}

function problemOf(text: string, strings: Strings): string {
  if (text === "") return strings.empty_question;
  if (text.length <= LONGEST_QUESTION) return "";
  return fillIn(strings.long_question, { count: LONGEST_QUESTION }, strings.language);
}

function toView({ conversation, token, activities, hasBegun }: Transcript): ChatView {
  return {
    conversation,
    token,
    hasBegun,
    activities: activities as unknown as readonly Activity[],
    messageId: randomUUID(),
  };
}
