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
  await run(async ({ answering, dangerCheck }) => {
    const { reply, ...why } = dangerCheck(question) ?? answering(question);
    const danger = "because" in why && { danger: why };
    process.stdout.write(
      `${values.json ? JSON.stringify({ ...reply, ...danger }, null, 2) : replyText(reply)}\n`,
    );
  });
}
