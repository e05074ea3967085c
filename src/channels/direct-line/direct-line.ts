import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RequestHandler, Router, text } from "express";
import type { Conversations } from "../../conversation/conversations.ts";
import { ProductError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { Message } from "../../message.ts";
import type { Store } from "../../store/store.ts";
import type { DrawingWords } from "../../wording.ts";
import { fromBot } from "./bot-activity.ts";
import { pollActivities, resumeConversation, sessionId, startConversation } from "./conversation-actions.ts";
import { crossOrigin } from "./cross-origin.ts";
import { door, firstDoor, lastDoor, nothingHere } from "./door.ts";
import { createForms, type Forms } from "./forms.ts";
import { createLimits, KEEP_ALIVE_EVERY, type LimitOptions } from "./limits.ts";
import type { Parts } from "./parts.ts";
import { createRecords } from "./records.ts";
import { postActivity, refuseUpload } from "./send-actions.ts";
import { createSockets } from "./sockets.ts";
import {
  generateToken,
  type IssuedToken,
  issueToken,
  isUserId,
  newConversationId,
  newUserId,
  refreshToken,
} from "./token-actions.ts";
import { createTokens } from "./tokens.ts";
import { createTurns } from "./turns.ts";
import { upgrade } from "./upgrade.ts";

/** A Direct Line 3.0 server. */
export interface DirectLine {
  /** To be mounted at /v3/directline, before anything that reads bodies. */
  readonly router: Router;
  /** Takes an upgrade request where its path is ours; false, and nothing done, where it is not. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /**
   * A token for a new conversation, for pages that this server draws itself.
   * @throws ProductError `bad-user-id` where the user's id does not begin with `dl_` or is over 64 characters long.
   */
  issueToken(user?: string): Promise<IssuedToken>;
  /** Conversations of pages that this server draws itself, for browsers without script. */
  readonly forms: Forms;
  /** Turns away who floods, for the pages of this server as for the protocol: an address has one limit for all of it. */
  readonly turnAwayFloods: RequestHandler;
  /** How many sockets are open. */
  openSockets(): number;
  /** Answers what has been taken, closes all sockets, and resolves when both are done. */
  close(): Promise<void>;
}

export interface DirectLineOptions {
  /** Asked for tokens with. Without one only issueToken gives tokens. */
  readonly secret?: string | undefined;
  /** What tokens are signed with where there is no secret. Default: something that ends with this process. */
  readonly signedWith?: string | undefined;
  /** The address residents see, as in https://chat.example.gov.uk. */
  readonly publicUrl: () => string;
  /** How many proxies stand in front. Default 0: no X-Forwarded-For is believed of a stream. */
  readonly proxies?: number;
  /** Origins whose pages may use the chat, besides our own. */
  readonly origins: readonly string[];
  readonly store: Store;
  readonly conversations: Conversations;
  /** What somebody reads who sent a file. */
  readonly noFiles: string;
  /** The words around a reply. */
  readonly words: DrawingWords;
  readonly log: Log;
  /** Milliseconds since 1970. Default Date.now. */
  readonly now?: () => number;
  readonly limits?: LimitOptions;
}

/** Bytes of a body that are read at all: more than 256K characters can take, whatever the language. */
const MOST_BYTES = 1_048_576;

/** Direct Line 3.0 over the given store and conversations. */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const parts = createParts(options);
  return {
    router: createRouter(parts),
    upgrade: (request, socket, head) => upgrade(request, socket, head, parts),
    async issueToken(user = newUserId()) {
      if (!isUserId(user))
        throw new ProductError("bad-user-id", "A user id must begin with dl_ and be short.");
      return issueToken(parts.tokens, { conversation: newConversationId(), user });
    },
    forms: createForms(parts),
    turnAwayFloods: firstDoor(parts),
    openSockets: parts.sockets.count,
    async close() {
      await parts.turns.close();
      await parts.sockets.close();
    },
  };
}

function createParts(options: DirectLineOptions): Parts {
  const { secret, signedWith, now = Date.now, limits = {}, proxies = 0, ...given } = options;
  const { store, conversations, words, log } = given;
  const sockets = createSockets(limits.keepAliveEvery ?? KEEP_ALIVE_EVERY);
  const turns = createTurns({
    store,
    conversations,
    words,
    log,
    now,
    showTyping: ({ conversation, user }: Message) =>
      sockets.show(conversation, fromBot({ type: "typing" }, { conversation, user, now: now() })),
    unanswered: (conversation) => records.unanswered(conversation),
  });
  const records = createRecords({ store, onUnanswered: turns.answerWhatIsLeft });
  const tokens = createTokens(secret, now, signedWith);
  return { ...given, proxies, now, tokens, limits: createLimits(limits, now), records, sockets, turns };
}

function createRouter(parts: Parts): Router {
  const router = Router();
  const body = text({ type: () => true, limit: MOST_BYTES, inflate: false });
  router.use(crossOrigin(parts));
  router.use(firstDoor(parts));
  router.post("/tokens/generate", body, door(generateToken, parts));
  router.post("/tokens/refresh", door(refreshToken, parts));
  router.post("/conversations", body, door(startConversation, parts));
  router.get("/conversations/:id", door(resumeConversation, parts));
  router.get("/conversations/:id/activities", door(pollActivities, parts));
  router.post("/conversations/:id/activities", body, door(postActivity, parts));
  router.post("/conversations/:id/upload", door(refuseUpload, parts));
  router.get("/session/getsessionid", door(sessionId, parts));
  router.use(nothingHere());
  router.use(lastDoor(parts.log));
  return router;
}
