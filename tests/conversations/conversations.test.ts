import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import type { Conversations } from "../../src/conversation/conversations.ts";
import type { Reply } from "../../src/reply.ts";
import { aMessage } from "../conversation/a-message.ts";
import { theConversations } from "./given.ts";

/** What a resident says, and what has to stand in the replies; every part that is given has to be so. */
interface Turn {
  readonly user: string;
  /** How many hours after the first turn it is said. Default: at once. */
  readonly hours?: number;
  readonly bot?: string | readonly string[];
  readonly not?: string | readonly string[];
  readonly kind?: Reply["kind"];
  readonly safety?: string;
  readonly contacts?: readonly string[];
  readonly choices?: readonly string[];
}

interface Case {
  readonly name: string;
  readonly turns: readonly Turn[];
}

/** What is learned from the questions takes a while where the machine is busy. */
const PREPARING_MS = 60_000;

describe("conversations", () => {
  let conversations: Conversations;
  before(async function () {
    this.timeout(PREPARING_MS);
    conversations = await theConversations();
  });

  for (const file of globSync(join(import.meta.dirname, "*.yml")).sort()) {
    describe(basename(file, ".yml"), () => {
      for (const { name, turns } of parse(readFileSync(file, "utf8")) as Case[]) {
        it(name, async () => {
          for (const turn of turns) {
            const replies = await conversations.take(
              aMessage({ conversation: `${file} ${name}`, text: turn.user, at: at(turn.hours ?? 0) }),
            );
            expectReplies(replies, turn);
          }
        });
      }
    });
  }
});

function at(hours: number): string {
  return new Date(Date.UTC(2026, 10, 22, 12) + hours * 3_600_000).toISOString();
}

function expectReplies(replies: readonly Reply[], turn: Turn): void {
  const said = replies.map(({ text }) => text.replaceAll("**", "")).join("\n");
  for (const words of list(turn.bot)) expect(said, turn.user).to.include(words);
  for (const words of list(turn.not)) expect(said, turn.user).to.not.include(words);
  if (turn.kind !== undefined)
    expect(
      replies.map(({ kind }) => kind),
      turn.user,
    ).to.include(turn.kind);
  if (turn.safety !== undefined) expect(replies[0]?.safety, turn.user).to.equal(turn.safety);
  const contacts = replies.flatMap((reply) => reply.contacts.map(({ id }) => id));
  for (const id of turn.contacts ?? []) expect(contacts, turn.user).to.include(id);
  const choices = replies.flatMap(({ suggestions }) => suggestions);
  for (const choice of turn.choices ?? []) expect(choices, turn.user).to.include(choice);
}

function list(words: string | readonly string[] = []): readonly string[] {
  return typeof words === "string" ? [words] : words;
}
