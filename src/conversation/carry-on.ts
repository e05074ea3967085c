import type { ContactQuestions } from "../answering/contact-question.ts";
import type { Reply } from "../reply.ts";

/** "And for fraud?" after "who do I call about a dodgy trader": how a question is carried on to something else. */
const CARRIES_ON =
  /^\s*(?:(?:and|or|ok|okay|so|what about|how about)\b[\s,]*)+(?:(?:for|about)\s+)?(\S.*)$/is;

/** How somebody is asked for by name, and then for a matter. */
const FRAMES = ["what is the number for", "who do I call about"];

/** The answer to somebody who asked for a contact and carries on with another; undefined for anything else. */
export function carryOn(text: string, contactQuestions: ContactQuestions): Reply | undefined {
  const rest = CARRIES_ON.exec(text)?.[1];
  return rest === undefined ? undefined : contactFor(rest, contactQuestions);
}

/** A reply that has no answer, with who deals with the matter, where somebody does; any other reply as it is. */
export function withContact(reply: Reply, text: string, contactQuestions: ContactQuestions): Reply {
  if (reply.kind !== "unanswered" || reply.contacts.length > 0) return reply;
  const found = carryOn(text, contactQuestions) ?? contactFor(text, contactQuestions);
  return found ? { ...reply, contacts: found.contacts } : reply;
}

function contactFor(what: string, contactQuestions: ContactQuestions): Reply | undefined {
  for (const frame of FRAMES) {
    const reply = contactQuestions(`${frame} ${what}`);
    if (reply) return reply;
  }
  return undefined;
}
