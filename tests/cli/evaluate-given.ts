import type { Asked, Run } from "../../src/cli/evaluation/run.ts";
import type { Reply, Source } from "../../src/reply.ts";

/** A reply that quotes one sentence, unless told otherwise. */
export function aReply(reply: Partial<Reply> = {}): Reply {
  return {
    kind: "answered",
    text: "The teams work together in **King Street**.",
    sources: [aSource()],
    suggestions: [],
    contacts: [],
    ...reply,
  };
}

export function aSource(source: Partial<Source> = {}): Source {
  return {
    title: "Launch of Maidstone Task Force",
    section: "Location",
    url: "https://example.org/launch",
    date: "2020-10-16",
    passage: "launch/3",
    sentences: ["The teams work together in King Street."],
    ...source,
  };
}

/** A question that was answered rightly, unless told otherwise. */
export function anAsked(asked: Partial<Asked> = {}): Asked {
  return {
    id: "a1",
    before: [],
    q: "Where is it based?",
    expected: { kind: "answered", any: ["King Street"] },
    outcome: "right",
    faults: [],
    seen: { kinds: ["answered"], text: "In King Street.", places: ["Location, Launch, 16 October 2020"] },
    milliseconds: 1,
    ...asked,
  };
}

export function aRun(asked: readonly Asked[] = [anAsked()]): Run {
  return { version: 1, at: "2026-05-01T09:30:00.000Z", files: ["questions.yml"], articles: 1, asked };
}
