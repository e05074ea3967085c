import { randomUUID } from "node:crypto";
import { setImmediate as breathe } from "node:timers/promises";
import type { Conversations } from "../../conversation/conversations.ts";
import type { Message } from "../../message.ts";
import type { Case, Turn } from "./case.ts";
import { judge } from "./judge.ts";
import type { Asked } from "./run.ts";
import { seenIn } from "./seen.ts";

export interface AskCasesOptions {
  readonly conversations: Conversations;
  /** The wording that opens an old answer: "As of {date}:". */
  readonly asOf: string;
  /** Called after each case. */
  readonly onAsked?: (done: number, total: number) => void;
}

/** Milliseconds after which whatever else waits, such as the drawing of progress, gets its turn. */
const BREATHE_AFTER = 50;

/** Asks every case in a conversation of its own, and judges each turn that something is expected of. */
export async function askCases(cases: readonly Case[], options: AskCasesOptions): Promise<Asked[]> {
  const asked: Asked[] = [];
  let breathed = performance.now();
  for (const [place, one] of cases.entries()) {
    asked.push(...(await askCase(one, options)));
    options.onAsked?.(place + 1, cases.length);
    if (performance.now() - breathed < BREATHE_AFTER) continue;
    await breathe();
    breathed = performance.now();
  }
  return asked;
}

async function askCase({ turns, group, style }: Case, options: AskCasesOptions): Promise<Asked[]> {
  const conversation = randomUUID();
  const asked: Asked[] = [];
  for (const [place, turn] of turns.entries()) {
    const before = turns.slice(0, place).map(({ q }) => q);
    const judged = await askTurn(turn, conversation, options);
    if (judged)
      asked.push({
        id: turn.id,
        ...(group !== undefined && { group }),
        ...(style !== undefined && { style }),
        before,
        ...judged,
      });
  }
  return asked;
}

async function askTurn({ q, expected }: Turn, conversation: string, options: AskCasesOptions) {
  const begun = performance.now();
  const replies = await options.conversations.take(messageOf(q, conversation));
  const milliseconds = performance.now() - begun;
  if (!expected) return undefined;
  const { outcome, faults } = judge(expected, replies, options.asOf);
  return { q, expected, outcome, faults, seen: seenIn(replies), milliseconds };
}

function messageOf(text: string, conversation: string): Message {
  const at = new Date().toISOString();
  const user = conversation;
  return { id: randomUUID(), conversation, user, channel: "terminal", locale: "en-GB", text, at };
}
