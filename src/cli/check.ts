import { join } from "node:path";
import type { Problem } from "../errors.ts";
import { describeProblem } from "../errors.ts";
import { readOptions } from "./options.ts";
import { run } from "./run.ts";

readOptions("Usage: npm run check", {}, false);

await run(async ({ knowledge, wording, answering, problems }, { dialogsDir }) => {
  const unanswered: Problem[] = wording.suggestions
    .filter((question) => answering(question).reply.kind !== "answered")
    .map((question) => ({
      file: join(dialogsDir, "wording", "replies.yml"),
      what: `No article answers the suggestion "${question}".`,
      remedy: "Ask something else there, or add an article that answers it.",
    }));
  for (const problem of unanswered) process.stderr.write(`Content problem: ${describeProblem(problem)}\n`);
  const count = problems.length + unanswered.length;
  const read = `${counted(knowledge.articles.size, "article")}, ${counted(knowledge.passages.length, "passage")}`;
  process.stdout.write(
    count === 0 ? `${read}: all in order.\n` : `${read}: ${count} to mend, listed above.\n`,
  );
  process.exitCode = count === 0 ? 0 : 1;
});

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
