import type { Contact, Reply } from "../../reply.ts";

/** What a client can read of a reply without parsing its text. */
export interface AnswerData {
  readonly kind: Reply["kind"];
  readonly safety?: string;
  readonly topic?: string;
  readonly confidence?: number;
  readonly sources: readonly {
    title: string;
    section?: string;
    publisher?: string;
    url: string;
    date?: string;
    passage: string;
  }[];
  readonly contacts: readonly Contact[];
}

/** The same as a client reads it. */
export function answerData(reply: Reply): AnswerData {
  return {
    kind: reply.kind,
    ...(reply.safety !== undefined && { safety: reply.safety }),
    ...(reply.topic !== undefined && { topic: reply.topic }),
    ...(reply.confidence !== undefined && { confidence: reply.confidence }),
    sources: reply.sources.map(({ sentences: _quoted, ...source }) => source),
    contacts: reply.contacts,
  };
}
