import markdownIt, { type Token } from "markdown-it";

/** A paragraph, heading, or list of an article as plain text. */
export type Block =
  | { readonly kind: "heading"; readonly depth: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** A list, or a table with its cells joined by commas, under the paragraph that announces it, if one does. */
  | { readonly kind: "list"; readonly items: readonly string[] };

// HTML is understood, so that its tags and an editor's <!-- notes --> can be taken off. Nothing here is ever drawn.
// A paragraph that is set in by four spaces is a paragraph, not code.
const markdown = markdownIt({ html: true, linkify: false }).disable("code");

const OPENS_LIST = /^(?:bullet_list|ordered_list|table)_open$/;
const CLOSES_LIST = /^(?:bullet_list|ordered_list|table)_close$/;

/** The blocks of a Markdown text, in order. Marks are taken off; not one word is changed. */
export function markdownBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  let lists = 0;
  let items: string[] = [];
  let cells: string[] | undefined;
  let heading = 0;
  const take = (text: string): void => {
    if (text === "") return;
    if (cells) cells.push(text);
    else if (lists > 0) items.push(text);
    else if (heading > 0) blocks.push({ kind: "heading", depth: heading, text });
    else blocks.push({ kind: "paragraph", text });
  };
  for (const token of markdown.parse(body, {})) {
    if (OPENS_LIST.test(token.type)) lists++;
    if (token.type === "tr_open") cells = [];
    if (token.type === "heading_open") heading = Number(token.tag.slice(1));
    if (token.type === "inline") take(plainText(token));
    if (token.type === "html_block") take(withoutTags(token.content));
    if (token.type === "heading_close") heading = 0;
    if (token.type === "tr_close" && cells) {
      items.push(cells.join(", "));
      cells = undefined;
    }
    if (CLOSES_LIST.test(token.type)) lists--;
    if (lists === 0 && items.length > 0) {
      blocks.push({ kind: "list", items });
      items = [];
    }
  }
  return blocks;
}

function plainText(inline: Token): string {
  return oneLine((inline.children ?? []).map(textOf).join(""));
}

function textOf({ type, content }: Token): string {
  switch (type) {
    case "text":
    case "code_inline":
      return content;
    case "softbreak":
    case "hardbreak":
      return " ";
    case "html_inline":
      return /^<br\b/i.test(content) ? " " : "";
    default:
      return "";
  }
}

function withoutTags(html: string): string {
  if (/^\s*<(?:script|style)\b/i.test(html)) return "";
  const [before = "", ...rest] = html.split("<!--");
  const visible = [before, ...rest.map((part) => part.split("-->").slice(1).join("-->"))].join(" ");
  return oneLine(visible.replace(/<[^<>]*>/g, " "));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
