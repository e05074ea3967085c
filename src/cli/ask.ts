import { randomUUID } from "node:crypto";
import type { Reply } from "../reply.ts";
import { readOptions } from "./options.ts";
import { replyText } from "./reply-text.ts";
import { run } from "./run.ts";
import { typed } from "./typed.ts";

const USAGE = 'Usage: npm run ask -- "QUESTION" [--json]';
const { values, positionals } = readOptions(USAGE, { json: { type: "boolean" } });
const question = positionals.join(" ");

if (question.trim() === "") {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await run(async ({ conversations, dangerCheck }) => {
    const reply = asOne(await conversations.take(typed(question, randomUUID())));
    if (!values.json) {
      process.stdout.write(`${replyText(reply)}\n`);
      return;
    }
    const { reply: _, ...why } = reply.kind === "safety" ? (dangerCheck(question) ?? {}) : {};
    const danger = Object.keys(why).length > 0 && { danger: why };
    process.stdout.write(`${JSON.stringify({ ...reply, ...danger }, null, 2)}\n`);
  });
}

/** What a dialog says and asks as one reply; nobody is asked here whether it was of use. */
function asOne(replies: readonly Reply[]): Reply {
  const last = replies.at(-1) as Reply;
  const { thumbs = [], ...reply } = last;
  return {
    ...reply,
    text: replies.map(({ text }) => text).join("\n\n"),
    sources: replies.flatMap(({ sources }) => sources),
    contacts: replies.flatMap(({ contacts }) => contacts),
    suggestions: last.suggestions.filter((label) => !thumbs.includes(label)),
  };
}
