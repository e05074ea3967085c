import { readOptions } from "./options.ts";
import { replyText } from "./reply-text.ts";
import { run } from "./run.ts";

const USAGE = 'Usage: npm run ask -- "QUESTION" [--json]';
const { values, positionals } = readOptions(USAGE, { json: { type: "boolean" } });
const question = positionals.join(" ");

if (question.trim() === "") {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  await run(async ({ answering }) => {
    const { reply } = answering(question);
    process.stdout.write(`${values.json ? JSON.stringify(reply, null, 2) : replyText(reply)}\n`);
  });
}
