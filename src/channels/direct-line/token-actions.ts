import { randomBytes, randomUUID } from "node:crypto";
import type { Action } from "./call.ts";
import { readJsonObject } from "./json-object.ts";
import { done, isRefused, type Refusal, refused } from "./refusals.ts";
import { TOKEN_SECONDS, type TokenHolder, type Tokens } from "./tokens.ts";

export interface IssuedToken {
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
}

/** POST /tokens/generate: the secret for a token of a new conversation. The bot hears nothing of it. */
export const generateToken: Action = async ({ caller, body }, { tokens }) => {
  if (caller.kind !== "secret") return refused("SecretNeeded");
  const wishes = readWishes(body);
  if (isRefused(wishes)) return wishes;
  return done(await issueToken(tokens, { conversation: newConversationId(), ...wishes }));
};

/** POST /tokens/refresh: a token that is still good for one that is good for longer. */
export const refreshToken: Action = async ({ caller }, { tokens, limits }) => {
  if (caller.kind !== "token") return refused("TokenNeeded");
  const wait = limits.reads(caller.holder.conversation);
  if (wait > 0) return refused("TooManyRequests", undefined, wait);
  return done(await issueToken(tokens, caller.holder));
};

/** A token, as the protocol hands it out. */
export async function issueToken(tokens: Tokens, holder: TokenHolder): Promise<IssuedToken> {
  return {
    conversationId: holder.conversation,
    token: await tokens.issue(holder),
    expires_in: TOKEN_SECONDS,
  };
}

/** An id of 132 random bits, which nobody can guess. */
export function newConversationId(): string {
  return randomBytes(17).toString("base64url").slice(0, 22);
}

/** A user id of the kind that only a token can carry. */
export function newUserId(): string {
  return `dl_${randomUUID()}`;
}

/** Whether a token may carry this user id: `dl_`, and up to 61 more characters without spaces. */
export function isUserId(id: unknown): id is string {
  return typeof id === "string" && /^dl_[\x21-\x7e]{1,61}$/.test(id);
}

function readWishes(body: string): Omit<TokenHolder, "conversation"> | Refusal {
  const wishes = body.trim() === "" ? {} : readJsonObject(body);
  if (wishes === undefined) return refused("BadSyntax");
  const { user, trustedOrigins } = wishes as { user?: { id?: unknown } | null; trustedOrigins?: unknown };
  const id = user?.id ?? newUserId();
  if (!isUserId(id))
    return refused("BadArgument", "user.id must begin with dl_ and be at most 64 characters long.");
  if (trustedOrigins == null) return { user: id };
  if (!areOrigins(trustedOrigins)) {
    return refused(
      "BadArgument",
      'trustedOrigins must be a list of at most 20 such as "https://www.example.gov.uk".',
    );
  }
  return { user: id, trustedOrigins };
}

function areOrigins(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > 20) return false;
  return value.every(
    (item) => typeof item === "string" && URL.canParse(item) && new URL(item).origin === item,
  );
}
