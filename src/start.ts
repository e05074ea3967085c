import { join } from "node:path";
import { config as loadEnv } from "dotenv";
import { assemble } from "./assemble.ts";
import { createBotFramework } from "./channels/bot-framework/bot-framework.ts";
import { createDirectLine } from "./channels/direct-line/direct-line.ts";
import { createWeb } from "./channels/web/web.ts";
import { type Config, readConfig } from "./config.ts";
import { describeProblem, ProductError } from "./errors.ts";
import { createLog, errorFacts, type Log } from "./log.ts";
import { createApp } from "./server/app.ts";
import { type Listening, listen } from "./server/listen.ts";
import { openStore } from "./store/open-store.ts";

/** Starts the server with the settings of the environment; bad ones are told of, with exit code 1. */
export async function main(): Promise<void> {
  try {
    loadEnv({ quiet: true });
    await start(readConfig(process.env));
  } catch (error) {
    if (!(error instanceof ProductError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Puts the product together and listens. */
async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const store = await openStore(config, log);
  const { knowledge, wording, site, conversations, problems, warm } = await assemble(config, store, log);
  let listening: Listening | undefined;
  const publicUrl = (): string => config.publicUrl ?? listening?.url ?? "";
  const outside = { publicUrl, origins: config.widgetOrigins, proxies: config.proxies };
  const shared = { store, conversations, words: wording.drawing, log };
  const directLine = createDirectLine({
    ...shared,
    ...outside,
    secret: config.directLineSecret,
    noFiles: wording.replies.no_files,
  });
  const botFramework = createBotFramework({ ...shared, settings: config.botFramework });
  const web = createWeb({ directLine, publicUrl, wording: site, exitUrl: config.exitUrl });
  const app = createApp({
    botFramework: botFramework.router,
    directLine: directLine.router,
    web,
    ...outside,
    log,
  });
  listening = await listen(app, { host: config.host, port: config.port, upgrade: directLine.upgrade });
  closeOnSignal(async () => {
    // An open socket would hold the server open.
    await directLine.close();
    await listening?.close();
    await botFramework.settled();
    await store.close();
  }, log);
  for (const problem of problems) process.stderr.write(`Content problem: ${describeProblem(problem)}\n`);
  const told = { publicUrl: publicUrl(), localUrl: listening.url, knowledgeDir: config.knowledgeDir };
  process.stdout.write(greeting(told, knowledge.articles.size, problems.length));
  setImmediate(warm);
  botFramework.warm().catch((error: unknown) => log.error(errorFacts(error), "bot framework cannot start"));
}

interface Places {
  readonly publicUrl: string;
  readonly localUrl: string;
  readonly knowledgeDir: string;
}

function greeting({ publicUrl, localUrl, knowledgeDir }: Places, articles: number, problems: number): string {
  const lines = [
    `Chat page     ${publicUrl}/chat`,
    `Direct Line   ${publicUrl}/v3/directline`,
    `Bot messages  ${publicUrl}/api/messages`,
    `Health        ${localUrl}/healthz`,
    "",
    `${articles} ${articles === 1 ? "article" : "articles"} to answer from. Stop with Ctrl+C.`,
  ];
  if (articles === 0)
    lines.push(`There is nothing to answer from: put articles into ${join(knowledgeDir, "articles")}.`);
  if (problems > 0)
    lines.push(
      `${problems} content ${problems === 1 ? "problem" : "problems"}, listed above. Run npm run check.`,
    );
  return `${lines.join("\n")}\n`;
}

function closeOnSignal(close: () => Promise<void>, log: Log): void {
  const end = (signal: NodeJS.Signals): void => {
    log.info({ signal }, "stopping");
    close().catch((error: unknown) => {
      log.error(errorFacts(error), "did not stop cleanly");
      process.exitCode = 1;
    });
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}
