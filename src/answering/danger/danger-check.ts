import { createJudge } from "../../learning/judge.ts";
import type { Learned } from "../../learning/packed-weights.ts";
import type { Contact, Reply } from "../../reply.ts";
import type { Safety, SafetyClass } from "../../safety.ts";
import { createCertain } from "./certain.ts";
import { type Judged, judgeMessage } from "./judge-message.ts";
import { loadLearned } from "./learned-dangers.ts";
import { createReader, type ReadingTools } from "./read-message.ts";

/** A danger that a message tells of, why it is taken for one, and what to reply. */
interface Danger extends Judged {
  readonly reply: Reply;
}

/** The class that says to call 999 and nothing that could be wrong of another. */
const IMMEDIATE = "immediate-danger";

export type DangerCheck = (text: string) => Danger | undefined;

export interface DangerTools extends ReadingTools {
  /** Default: the file beside this one. */
  readonly learned?: Learned;
  /** Gives a contact by its id; undefined where there is none. */
  contact(id: string): Contact | undefined;
}

/**
 * Reads messages for danger. The check never throws, and reads all of a message in time that grows with its length.
 * @throws ProductError `bad-safety` when the file of what was learned cannot be read.
 */
export function createDangerCheck(safety: Safety, tools: DangerTools): DangerCheck {
  const judge = createJudge((tools.learned ?? loadLearned()).weights);
  const read = createReader(safety, tools);
  const certain = createCertain(safety.classes, read.words);
  const replies = new Map(safety.classes.map((each) => [each.id, writeReply(each, tools)]));
  const [first] = replies.values();
  return (text) => {
    const judged = certain(text) ?? judgeMessage(read.parts(text), judge, safety);
    // Where a class was learned that there is no file of, the most urgent thing is said rather than nothing.
    const reply = judged && (replies.get(judged.class) ?? replies.get(IMMEDIATE) ?? first);
    return reply && { ...judged, reply };
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
