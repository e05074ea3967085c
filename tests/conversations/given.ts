import type { Conversations } from "../../src/conversation/conversations.ts";
import type { Store } from "../../src/store/store.ts";
import { assembleShipped } from "../prepared-content.ts";

/** The whole product as it is shipped, without its channels. */
export async function theConversations(store?: Store): Promise<Conversations> {
  return (await assembleShipped(store)).conversations;
}
