import fc from "fast-check";
import type { Contact, Reply, Source } from "../../../src/reply.ts";

const line = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => text.trim() || "x");
const number = fc.stringMatching(/^0[1-9]\d{2} \d{3} \d{3,4}$/);

const source: fc.Arbitrary<Source> = fc.record(
  {
    title: line,
    publisher: line,
    section: line,
    url: fc.webUrl(),
    date: fc.constantFrom("2020-10-16", "2026-01-06"),
    passage: line,
    sentences: fc.array(line),
  },
  { requiredKeys: ["title", "url", "passage", "sentences"] },
);

const contact: fc.Arbitrary<Contact> = fc.record(
  { id: line, name: line, for: line, number, text: number, web: fc.webUrl(), hours: line },
  { requiredKeys: ["id", "name", "for"] },
);

/** Any reply there could be, in any writing, with as much in it as a channel must bear. */
export function anyReply(): fc.Arbitrary<Reply> {
  return fc.record({
    kind: fc.constantFrom("answered", "clarify", "unanswered", "safety", "dialog", "smalltalk", "error"),
    text: fc.oneof(
      line,
      fc.array(line, { minLength: 1, maxLength: 60 }).map((lines) => lines.join("\n\n")),
    ),
    sources: fc.array(source, { maxLength: 4 }),
    suggestions: fc.array(line, { maxLength: 16 }),
    contacts: fc.array(contact, { maxLength: 4 }),
  });
}
