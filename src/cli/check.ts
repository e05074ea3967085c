import { config as loadEnv } from "dotenv";
import { readConfig } from "../config.ts";
import { checkContent } from "./check/check-content.ts";
import type { ReadContent } from "./check/read-content.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";

readOptions("Usage: npm run check", {}, false);

await tellWhatToMend(async () => {
  loadEnv({ quiet: true });
  let problems = 0;
  const content = await checkContent(readConfig(process.env), (line) => {
    problems++;
    process.stderr.write(`Content problem: ${line}\n`);
  });
  const read = content ? whatWasRead(content) : "Not all could be tried";
  process.stdout.write(
    problems === 0 ? `${read}: all in order.\n` : `${read}: ${problems} to mend, listed above.\n`,
  );
  process.exitCode = problems === 0 ? 0 : 1;
});

function whatWasRead({ product, contacts, dialogs }: ReadContent): string {
  const { articles, passages } = product.knowledge;
  return [
    counted(articles.size, "article"),
    counted(passages.length, "passage"),
    counted(contacts.length, "contact"),
    counted(dialogs.length, "dialog"),
  ].join(", ");
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
