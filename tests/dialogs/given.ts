import { createAnswering } from "../../src/answering/answer.ts";
import { loadTaught } from "../../src/answering/load-taught.ts";
import type { Dialog } from "../../src/dialogs/dialog.ts";
import { createDialogs, type Dialogs } from "../../src/dialogs/dialogs.ts";
import type { Facts } from "../../src/dialogs/finding.ts";
import type { Patterns } from "../../src/dialogs/patterns.ts";
import type { DialogTools } from "../../src/dialogs/played.ts";
import { type ReadDialogs, readAll, readDialogs } from "../../src/dialogs/read-dialogs.ts";
import { readPatterns } from "../../src/dialogs/read-patterns.ts";
import { readWording } from "../../src/dialogs/read-wording.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { readContacts } from "../../src/knowledge/read-contacts.ts";
import { stemOf, wordsOf } from "../../src/knowledge/words.ts";
import { plainReply } from "../../src/reply.ts";
import { PREPARED } from "../prepared-content.ts";

/** The day on which the tests read and ask. */
export const TODAY = new Date("2026-11-22T12:00:00Z");

export const FACTS: Facts = {
  contacts: new Set(["police-101", "crimestoppers"]),
  knownWords: [],
  today: TODAY,
};

export interface Shipped {
  readonly files: readonly Dialog[];
  readonly problems: ReadDialogs["problems"];
  readonly patterns: Patterns;
  readonly tools: DialogTools;
  readonly dialogs: Dialogs;
}

/** The dialogs as they are shipped, with the real articles and contacts behind them. */
export async function theShipped(): Promise<Shipped> {
  const { knowledge } = await loadKnowledge({ knowledgeDir: "knowledge" });
  const { contacts } = await readContacts("knowledge", TODAY);
  const byId = new Map(contacts.map(({ contact }) => [contact.id, contact]));
  const { value: learned } = await loadTaught(knowledge, PREPARED);
  const wording = await readWording("dialogs");
  const answering = createAnswering({ knowledge, learned, wording, now: () => TODAY });
  const tools: DialogTools = {
    words: (text) =>
      wordsOf(text)
        .flatMap((word) => knowledge.spellings.get(word) ?? [word])
        .map(stemOf),
    answer: (question) => answering(question).reply,
    contact: (id) => byId.get(id),
  };
  const ids = new Set(byId.keys());
  const { dialogs: files, problems } = await readDialogs("dialogs", { contacts: ids, today: TODAY });
  const patterns = await readPatterns("dialogs", ids);
  return { files, problems, patterns, tools, dialogs: createDialogs(files, patterns, tools) };
}

/** Tools that know two contacts, and answer whatever speaks of the launch. */
export const PLAIN_TOOLS: DialogTools = {
  words: (text) => wordsOf(text).map(stemOf),
  answer: (question) =>
    /launch/i.test(question)
      ? plainReply("answered", "It launched on a Friday.", ["Where is it?"])
      : /^thanks/i.test(question)
        ? plainReply("smalltalk", "You are welcome.")
        : plainReply("unanswered", "I could not find that."),
  contact: (id) => (FACTS.contacts.has(id) ? { id, name: id, for: "Call it." } : undefined),
};

type Fields = Readonly<Record<string, string | undefined>>;

/** Dialogs out of the fields of files, by id; fails on a file that is not in order. */
export function dialogsOf(files: Readonly<Record<string, Fields>>, patterns: Patterns): Dialogs {
  const texts = Object.entries(files).map(([id, fields]) => ({
    file: `${id}.yml`,
    text: aDialog({ id, starts_on: `[begin ${id}]`, ...fields }),
  }));
  const { dialogs, problems } = readAll(texts, FACTS);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, undefined, 2));
  return createDialogs(dialogs, patterns, PLAIN_TOOLS);
}

/** The text of a dialog file that is in order, but for what is given. */
export function aDialog(fields: Fields = {}): string {
  const right = {
    id: "a-dialog",
    starts_on: "[begin a dialog]",
    owner: "a-team",
    review_by: "2027-05-01",
    steps: "\n  - { id: start, say: Hello., end: true }",
    tests: "\n  - [ { user: begin a dialog } ]",
  };
  const given = Object.entries({ ...right, ...fields }).filter(([, text]) => text !== undefined);
  return `${given.map(([name, text]) => `${name}: ${text}`).join("\n")}\n`;
}
