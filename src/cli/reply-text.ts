import { styleText } from "node:util";
import { britishDay } from "../british-day.ts";
import type { Reply, Source } from "../reply.ts";

/** A reply as it is read in a terminal: text, sources, contacts, and suggestions with the numbers to type. */
export function replyText(reply: Reply): string {
  const blocks = [
    withoutMarks(reply.text),
    ...reply.contacts.map(({ name, number, text, web }) =>
      [name, number, text && `text ${text}`, web].filter(Boolean).join("  "),
    ),
    ...reply.sources.map(sourceText),
    reply.suggestions.map((suggestion, place) => `  ${place + 1}. ${suggestion}`).join("\n"),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Markdown as a terminal can show it: bold in bold, and links with their address after them. */
function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\][]+)\]\(([^()\s]+)\)/g, "$1 ($2)")
    .replace(/\*\*(.+?)\*\*/g, (_, bold: string) => styleText("bold", bold, { stream: process.stdout }));
}

function sourceText({ title, publisher, section, date, url }: Source): string {
  const from = [title, section, publisher, date && britishDay(date)].filter(Boolean).join(", ");
  return `Source: ${from}\n${url}`;
}
