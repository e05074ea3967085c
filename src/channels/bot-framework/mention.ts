import type { Entity } from "./incoming-activity.ts";

/** More mentions of the bot than this in one message are not a question. */
const MAX_MENTIONS = 10;

/**
 * The text without the mentions of the bot, which in a group stand before the question: `<at>Safety</at> Hello`. The
 * package's own removes only the first, and fails on a mention that names nobody.
 */
export function withoutMention(text: string, entities: readonly Entity[], botId: string): string {
  const mentions = entities.filter((entity) => isMentionOf(entity, botId)).slice(0, MAX_MENTIONS);
  if (mentions.length === 0) return text;
  const rest = mentions.reduce((left, mention) => left.replaceAll(String(mention.text), " "), text);
  return rest.replace(/(?:[ \u00a0]|&nbsp;)+/g, " ").trim();
}

function isMentionOf(entity: Entity, botId: string): boolean {
  const { type, mentioned, text } = entity;
  if (type.toLowerCase() !== "mention" || typeof text !== "string" || text === "") return false;
  return typeof mentioned === "object" && mentioned !== null && (mentioned as { id?: unknown }).id === botId;
}
