import type { Contact, Reply } from "../../reply.ts";
import type { Safety, SafetyClass } from "../../safety.ts";
import { createFinder } from "./find-dangers.ts";
import type { RespellTools } from "./respell.ts";

/** A danger that a message tells of, and what to reply. */
interface Danger {
  readonly class: string;
  readonly reply: Reply;
}

export type DangerCheck = (text: string) => Danger | undefined;

export interface DangerTools extends RespellTools {
  /** Gives a contact by its id; undefined where there is none. */
  contact(id: string): Contact | undefined;
}

/** Reads messages for danger. The check never throws, and reads all of a message in time that grows with its length. */
export function createDangerCheck(safety: Safety, tools: DangerTools): DangerCheck {
  const find = createFinder(safety, tools);
  const replies = new Map(safety.classes.map((each) => [each.id, writeReply(each, tools)]));
  return (text) => {
    const [first] = find(text);
    const reply = first && replies.get(first.class);
    return reply && { class: first.class, reply };
  };
}

/** A contact that is missing does not keep the rest of the reply from somebody in danger; npm run check tells of it. */
function writeReply({ id, reply, contacts, suggestions }: SafetyClass, tools: DangerTools): Reply {
  return {
    kind: "safety",
    text: reply,
    sources: [],
    suggestions,
    contacts: contacts.flatMap((each) => tools.contact(each) ?? []),
    safety: id,
  };
}
