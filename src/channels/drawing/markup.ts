import type { Abilities } from "./abilities.ts";

/** A link of our Markdown: [words](address). */
const LINK = /\[([^\][]+)\]\(([^()\s]+)\)/g;
const BOLD = /\*\*(.+?)\*\*/g;
const ITEM = /^[*-] /gm;

/** A reply's Markdown in the marks that a channel understands. */
export function markUp(markdown: string, marks: Abilities["marks"]): string {
  const text = markdown.trim();
  if (marks === "markdown") return text;
  return marks === "mrkdwn" ? slackMarks(text) : plainText(text);
}

/** Without any marks; a link keeps its address behind its words, unless that is a number to call or the words again. */
function plainText(text: string): string {
  return text
    .replace(LINK, (_link, words: string, address: string) => {
      const isSaid = /^(tel|sms|mailto):/.test(address) || bare(address) === bare(words);
      return isSaid ? words : `${words} (${address})`;
    })
    .replace(BOLD, "$1")
    .replace(ITEM, "- ");
}

/** As Slack writes it: one star for bold, and links in angle brackets, which elsewhere stand for themselves. */
function slackMarks(text: string): string {
  return escapeSlack(text)
    .replace(LINK, (_link, words: string, address: string) => `<${address}|${words}>`)
    .replace(BOLD, "*$1*")
    .replace(ITEM, "• ");
}

/** Text that Slack takes as it stands: nobody is called by <!channel> out of an article. */
export function escapeSlack(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?|\/$/g, "");
}
