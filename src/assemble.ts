import { type Answering, createAnswering } from "./answering/answer.ts";
import type { Config } from "./config.ts";
import { type Conversations, createConversations } from "./conversation/conversations.ts";
import { readWording } from "./dialogs/read-wording.ts";
import type { Problem } from "./errors.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { type KnowledgeFolders, loadKnowledge } from "./knowledge/load-knowledge.ts";
import { errorFacts, type Log } from "./log.ts";
import type { Store } from "./store/store.ts";
import type { Wording } from "./wording.ts";

/** The product without its channels: content read, and ready to talk. */
export interface Assembled {
  readonly knowledge: Knowledge;
  readonly wording: Wording;
  readonly answering: Answering;
  readonly conversations: Conversations;
  /** What an editor got wrong; the content that is right is loaded all the same. */
  readonly problems: readonly Problem[];
}

/** Where the content is. */
export type ContentFolders = KnowledgeFolders & Pick<Config, "dialogsDir">;

/**
 * Reads the content folders and puts the product together, for the server and the terminal alike.
 * @throws ProductError `bad-wording` when the fixed sentences cannot be read.
 */
export async function assemble(folders: ContentFolders, store: Store, log: Log): Promise<Assembled> {
  const wording = await readWording(folders.dialogsDir);
  const { knowledge, problems, notSaved } = await loadKnowledge(folders);
  if (notSaved !== undefined)
    log.warn(errorFacts(notSaved), "the prepared knowledge could not be kept for the next start");
  const answering = createAnswering({ knowledge, wording });
  const conversations = createConversations({ answering, store, wording, log });
  return { knowledge, wording, answering, conversations, problems };
}
