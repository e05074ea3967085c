import { assemble } from "../../src/assemble.ts";
import type { Conversations } from "../../src/conversation/conversations.ts";
import { silentLog } from "../../src/log.ts";
import { createMemoryStore } from "../../src/store/memory.ts";

/** The whole product as it is shipped, without its channels. */
export async function theConversations(): Promise<Conversations> {
  const folders = { knowledgeDir: "knowledge", dialogsDir: "dialogs" };
  const { conversations } = await assemble(folders, createMemoryStore(), silentLog);
  return conversations;
}
