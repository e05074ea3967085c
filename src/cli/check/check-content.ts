import type { Config } from "../../config.ts";
import { describeProblem, type Problem } from "../../errors.ts";
import { readContacts } from "../../knowledge/read-contacts.ts";
import { contactAsks } from "./contact-asks.ts";
import { dialogTests } from "./dialog-tests.ts";
import { type ReadContent, readContent } from "./read-content.ts";
import { safetyContacts } from "./safety-contacts.ts";
import { safetyExamples } from "./safety-examples.ts";
import { suggestions } from "./suggestions.ts";
import { typedNumbers } from "./typed-numbers.ts";
import { unusable } from "./unusable.ts";

/** What is looked at in the files alone, so that it is told of even where nothing can be said with the content. */
const FILE_CHECKS: readonly ((config: Config) => Promise<readonly Problem[]>)[] = [
  async ({ knowledgeDir }) => (await readContacts(knowledgeDir)).problems,
  async ({ knowledgeDir, dialogsDir }) =>
    typedNumbers(knowledgeDir, dialogsDir, (await readContacts(knowledgeDir)).contacts),
];

/** What is asked of the product, as residents would ask it. */
const CONTENT_CHECKS: readonly ((content: ReadContent) => readonly Problem[])[] = [
  ({ product }) => product.problems,
  suggestions,
  contactAsks,
  safetyContacts,
  safetyExamples,
  // A contact that is wrong is told of itself, and not once more for each dialog that gives it.
  (content) => (content.named.size > content.contacts.length ? [] : dialogTests(content)),
];

/**
 * Reads and tries all content, and tells of each problem once, in one line. Gives what was read; undefined where nothing
 * can be said with it.
 */
export async function checkContent(
  config: Config,
  tell: (line: string) => void,
): Promise<ReadContent | undefined> {
  const told = new Set<string>();
  const tellOnce = (lines: readonly string[]): void => {
    for (const line of lines) if (!told.has(line)) tell(line);
    for (const line of lines) told.add(line);
  };
  for (const check of FILE_CHECKS) tellOnce((await check(config)).map(describeProblem));
  const bad = await unusable(config);
  tellOnce(bad);
  if (bad.length > 0) return undefined;
  const content = await readContent(config);
  for (const check of CONTENT_CHECKS) tellOnce(check(content).map(describeProblem));
  return content;
}
