/** Before every key, so that others may use the same Redis. */
const PREFIX = "safety-chat";

/** The keys of a conversation. The braces let a cluster keep them together. */
export function conversationKeys(conversation: string) {
  const own = (what: string): string => `${PREFIX}:{${conversation}}:${what}`;
  return { head: own("head"), log: own("log"), seen: own("seen"), channel: own("changed") };
}

/** The conversations of a user. */
export function userKey(user: string): string {
  return `${PREFIX}:user:${user}`;
}

/** What was claimed for good, or for a while. */
export function claimKey(key: string): string {
  return `${PREFIX}:claim:${key}`;
}

/** What somebody holds. */
export function holdKey(name: string): string {
  return `${PREFIX}:hold:${name}`;
}

export const FEEDBACK = `${PREFIX}:feedback`;
export const UNANSWERED_AT = `${PREFIX}:unanswered:at`;
export const UNANSWERED_COUNTS = `${PREFIX}:unanswered:counts`;
export const UNANSWERED_LAST = `${PREFIX}:unanswered:last`;
export const SUBSCRIPTIONS = `${PREFIX}:subscriptions`;
export const DECISIONS = `${PREFIX}:decisions`;
export const TRIAL = `${PREFIX}:trial`;
export const SECRET = `${PREFIX}:secret`;
export const VERSION = `${PREFIX}:version`;
