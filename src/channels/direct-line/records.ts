import type { LogPage, Store } from "../../store/store.ts";
import { isFromBot, isLastReply } from "./bot-activity.ts";
import { putLast } from "./bounded-map.ts";
import { activityId } from "./read-activities.ts";

/** What the log says about a conversation. */
interface ConversationRecord {
  readonly started: boolean;
  readonly ended: boolean;
  /** Who started it; empty where nobody has. */
  readonly user: string;
}

export interface Records {
  /** The record as of now, other servers' writing included. */
  look(conversation: string): Promise<ConversationRecord>;
  /** The messages that have no answer yet, in the order they came; other servers' answering included. */
  unanswered(conversation: string): Promise<readonly LogPage["entries"][number][]>;
}

export interface RecordsOptions {
  readonly store: Store;
  /** Told where a look finds messages without an answer: this server is at it, another one is, or one fell over. */
  readonly onUnanswered: (conversation: string) => void;
}

interface Scan {
  epoch: string;
  sequence: number;
  user: string;
  started: boolean;
  ended: boolean;
  /** By id, in the order they came. */
  unanswered: Map<string, LogPage["entries"][number]>;
}

const PAGE = 200;

/** Some 200 bytes each. One that is forgotten too early costs a reading of its log. */
const MOST_KEPT = 50_000;

/** Records read from the log and kept up to date by reading only what is new in it. */
export function createRecords({ store, onUnanswered }: RecordsOptions): Records {
  const scans = new Map<string, Scan>();

  async function catchUp(conversation: string, scan: Scan): Promise<void> {
    for (;;) {
      const page = await store.read(conversation, scan.sequence, PAGE);
      const isAnotherLog = scan.sequence > 0 && page.epoch !== scan.epoch;
      if (isAnotherLog) Object.assign(scan, emptyScan());
      else note(conversation, scan, page);
      if (!isAnotherLog && page.entries.length < PAGE) return;
    }
  }

  async function upToDate(conversation: string): Promise<Scan> {
    const scan = scans.get(conversation) ?? emptyScan();
    putLast(scans, conversation, scan, MOST_KEPT);
    await catchUp(conversation, scan);
    return scan;
  }

  return {
    async look(conversation) {
      const { started, ended, user, unanswered } = await upToDate(conversation);
      if (unanswered.size > 0) onUnanswered(conversation);
      return { started, ended, user };
    },
    unanswered: async (conversation) => [...(await upToDate(conversation)).unanswered.values()],
  };
}

function emptyScan(): Scan {
  return { epoch: "", sequence: 0, user: "", started: false, ended: false, unanswered: new Map() };
}

// Two looks at once may bring the same page: what has been noted is passed over.
function note(conversation: string, scan: Scan, { epoch, entries }: LogPage): void {
  scan.epoch = epoch;
  for (const entry of entries) {
    if (entry.sequence <= scan.sequence) continue;
    scan.sequence = entry.sequence;
    scan.started = true;
    noteActivity(activityId(conversation, entry.sequence), scan, entry);
  }
}

function noteActivity(id: string, scan: Scan, entry: LogPage["entries"][number]): void {
  const {
    type,
    replyToId = "",
    from,
  } = entry.activity as { type: string; replyToId?: string; from: { id: string } };
  if (isLastReply(entry.activity)) scan.unanswered.delete(replyToId);
  if (isFromBot(entry.activity)) return;
  if (type === "message") scan.unanswered.set(id, entry);
  if (type === "conversationUpdate") scan.user = from.id;
  if (type === "endOfConversation") scan.ended = true;
}
