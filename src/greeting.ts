import { join } from "node:path";

export interface Greeting {
  /** The address residents see, and the one on this machine. */
  readonly publicUrl: string;
  readonly localUrl: string;
  /** Where figures are served; undefined where they are not. */
  readonly metricsUrl: string | undefined;
  readonly knowledgeDir: string;
  /** Whether the demonstration page is shown. */
  readonly hasDemo: boolean;
  /** How many articles there are, and how many problems in the content. */
  readonly articles: number;
  readonly problems: number;
}

/** What the server prints once it listens: the addresses to open, and what it has to answer from. */
export function greetingText({
  publicUrl,
  localUrl,
  metricsUrl,
  knowledgeDir,
  hasDemo,
  articles,
  problems,
}: Greeting): string {
  const lines = [
    `Chat page     ${publicUrl}/chat`,
    ...(hasDemo ? [`Demonstration ${publicUrl}/demo`] : []),
    `Direct Line   ${publicUrl}/v3/directline`,
    `Bot messages  ${publicUrl}/api/messages`,
    `Health        ${localUrl}/healthz`,
    ...(metricsUrl === undefined ? [] : [`Figures       ${metricsUrl}`]),
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
