import type { Problem } from "../../errors.ts";
import type { ReadContent } from "./read-content.ts";

/** A name or a matter stands in asked_as in short; in one of these it is a question. */
const QUESTIONS: readonly ((ask: string) => string)[] = [
  (ask) => ask,
  (ask) => `number for ${ask}`,
  (ask) => `who do I call ${ask}`,
];

/** Each way in which a contact is said to be asked for has to give that contact. */
export function contactAsks({
  contacts,
  contactQuestions,
}: Pick<ReadContent, "contacts" | "contactQuestions">): Problem[] {
  const gives = (question: string, id: string): boolean =>
    contactQuestions(question)?.contacts.some((contact) => contact.id === id) ?? false;
  return contacts.flatMap(({ contact, askedAs, file, line }) =>
    askedAs
      .filter((ask) => !QUESTIONS.some((question) => gives(question(ask), contact.id)))
      .map((ask) => ({
        file,
        line,
        what: `"${ask}" in asked_as is not answered with ${contact.id}.`,
        remedy: "Write a name, or a whole question such as who do I call about a scam.",
      })),
  );
}
