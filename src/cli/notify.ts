import { createBotFramework } from "../channels/bot-framework/bot-framework.ts";
import { failureFacts } from "../channels/bot-framework/failure.ts";
import { sendNotices } from "../channels/notices/send-notices.ts";
import { silentLog as log } from "../log.ts";
import { isQuiet } from "../quiet-hours.ts";
import { openStoreBeside } from "../store/open-store.ts";
import { createProgress } from "./evaluation/progress.ts";
import { articleNamed, noticeOf } from "./notices/notice.ts";
import { whatHappened, whoWaits } from "./notices/report.ts";
import { readOptions } from "./options.ts";
import { replyText } from "./reply-text.ts";
import { run } from "./run.ts";

const USAGE = `Usage: npm run notify -- ARTICLE [--dry-run]
Writes to everybody who asked to be told of new articles, once for each article. ARTICLE is its file, or the file's name.
--dry-run shows what would be sent and to how many, and sends nothing.`;
const { values, positionals } = readOptions(USAGE, { "dry-run": { type: "boolean" } });
const [named = ""] = positionals;

if (positionals.length !== 1) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}

await run(async ({ knowledge, wording, conversations }, config) => {
  const { quietHours, botFramework: settings } = config;
  const article = articleNamed(named, knowledge.articles);
  const notice = noticeOf(article, wording);
  const store = await openStoreBeside(config, log);
  try {
    process.stdout.write(`${replyText(notice)}\n\n${whoWaits(await store.subscriptions())}\n`);
    if (values["dry-run"]) return;
    const bot = createBotFramework({ settings, conversations, store, words: wording.drawing, log });
    const progress = createProgress({ what: "Writing" });
    const report = await sendNotices({
      article: article.id,
      store,
      send: ({ reference }) => bot.write(reference, notice),
      isQuiet: () => isQuiet(quietHours, new Date()),
      onFailure: tellFailure,
      onProgress: progress.tell,
    });
    progress.end();
    process.stdout.write(`${whatHappened(report, quietHours)}\n`);
    process.exitCode = report.failed + report.quiet > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
});

/** Why a channel did not take a notice, without a word of whose it was. */
function tellFailure({ channel }: { readonly channel: string }, failure: unknown): void {
  const { channelStatus, code, error } = failureFacts(failure, undefined) as Record<string, unknown>;
  process.stderr.write(`Not taken by ${channel}: ${channelStatus ?? code ?? error}\n`);
}
