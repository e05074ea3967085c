import { assemble } from "../../src/assemble.ts";
import type { Conversations } from "../../src/conversation/conversations.ts";
import { silentLog } from "../../src/log.ts";
import { createMemoryStore } from "../../src/store/memory.ts";
import type { Store } from "../../src/store/store.ts";
import { PREPARED } from "../prepared-content.ts";

/** The whole product as it is shipped, without its channels. */
export async function theConversations(store: Store = createMemoryStore()): Promise<Conversations> {
  const folders = { knowledgeDir: "knowledge", dialogsDir: "dialogs", dataDir: PREPARED };
  const { conversations } = await assemble(folders, store, silentLog);
  return conversations;
}
