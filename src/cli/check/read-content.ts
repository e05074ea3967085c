import { createContactQuestions } from "../../answering/contact-question.ts";
import type { DangerCheck } from "../../answering/danger/danger-check.ts";
import { type Assembled, assemble } from "../../assemble.ts";
import type { Config } from "../../config.ts";
import type { Dialog } from "../../dialogs/dialog.ts";
import type { Patterns } from "../../dialogs/patterns.ts";
import type { DialogTools } from "../../dialogs/played.ts";
import { readDialogs } from "../../dialogs/read-dialogs.ts";
import { readPatterns } from "../../dialogs/read-patterns.ts";
import { readSafety } from "../../dialogs/read-safety.ts";
import { readSafetyExamples } from "../../dialogs/read-safety-examples.ts";
import type { ContactEntry } from "../../knowledge/contact-entry.ts";
import { readContacts } from "../../knowledge/read-contacts.ts";
import { silentLog } from "../../log.ts";
import type { Reply } from "../../reply.ts";
import type { Safety, SafetyExample } from "../../safety.ts";
import { createMemoryStore } from "../../store/memory.ts";

/** All content, and the parts of the product that it is tried with. */
export interface ReadContent {
  readonly config: Config;
  readonly product: Assembled;
  readonly contacts: readonly ContactEntry[];
  /** The ids of all contacts, those included that are wrong and left out. */
  readonly named: ReadonlySet<string>;
  readonly contactQuestions: (text: string) => Reply | undefined;
  readonly safety: Safety;
  readonly dangerCheck: DangerCheck;
  readonly safetyExamples: readonly SafetyExample[];
  readonly dialogs: readonly Dialog[];
  readonly patterns: Patterns;
  readonly dialogTools: DialogTools;
}

/**
 * Reads the content folders and puts the parts together that checks try it with.
 * @throws ProductError `bad-wording`, `bad-patterns` or `bad-safety`.
 */
export async function readContent(config: Config): Promise<ReadContent> {
  const product = await assemble(config, createMemoryStore(), silentLog);
  const { knowledge, wording, dangerCheck, dialogTools } = product;
  const { contacts, named } = await readContacts(config.knowledgeDir);
  const [safety, { examples }, { dialogs }, patterns] = await Promise.all([
    readSafety(config.dialogsDir),
    readSafetyExamples(config.dialogsDir),
    readDialogs(config.dialogsDir, { contacts: named }),
    readPatterns(config.dialogsDir, named),
  ]);
  return {
    config,
    product,
    contacts,
    named,
    contactQuestions: createContactQuestions({ contacts, wording, knowledge }),
    safety,
    dangerCheck,
    safetyExamples: examples,
    dialogs,
    patterns,
    dialogTools,
  };
}
