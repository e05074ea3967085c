import type { Conversations } from "../../conversation/conversations.ts";
import type { Log } from "../../log.ts";
import type { Store } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import type { Limits } from "./limits.ts";
import type { OriginRules } from "./origins.ts";
import type { Records } from "./records.ts";
import type { Sockets } from "./sockets.ts";
import type { Tokens } from "./tokens.ts";
import type { Turns } from "./turns.ts";

/** What the actions of Direct Line work with. */
export interface Parts extends OriginRules {
  /** How many proxies stand in front. */
  readonly proxies: number;
  readonly store: Store;
  readonly conversations: Conversations;
  /** What somebody reads who sent a file. */
  readonly noFiles: string;
  /** The words around a reply. */
  readonly words: DrawingWords;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly tokens: Tokens;
  readonly limits: Limits;
  readonly records: Records;
  readonly sockets: Sockets;
  readonly turns: Turns;
}
