import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import type { Reply } from "../reply.ts";
import { readOptions } from "./options.ts";
import { replyText } from "./reply-text.ts";
import { run } from "./run.ts";
import { typed } from "./typed.ts";

readOptions("Usage: npm run chat", {}, false);

await run(async ({ conversations }) => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: "\n> " });
  const conversation = randomUUID();
  let offered = show(await conversations.welcome());
  process.stdout.write("\nType a number to choose, or Ctrl+D to leave.\n");
  terminal.prompt();
  for await (const line of terminal) {
    const chosen = choose(line.trim(), offered);
    if (chosen === undefined) process.stdout.write(`\n${whichNumbers(offered.length)}\n`);
    else if (chosen !== "") offered = show(await conversations.take(typed(chosen, conversation)));
    terminal.prompt();
  }
  process.stdout.write("\n");
});

/** Prints replies, and gives what can be chosen by number. */
function show(replies: readonly Reply[]): readonly string[] {
  for (const reply of replies) process.stdout.write(`\n${replyText(reply)}\n`);
  return replies.at(-1)?.suggestions ?? [];
}

function whichNumbers(most: number): string {
  return most === 1 ? "There is only number 1 to choose." : `Type a number from 1 to ${most}.`;
}

/** What is said by a line: a number stands for what was offered; undefined for a number too high. 101 and 999 are words. */
function choose(line: string, offered: readonly string[]): string | undefined {
  return offered.length > 0 && /^\d{1,2}$/.test(line) ? offered[Number(line) - 1] : line;
}
