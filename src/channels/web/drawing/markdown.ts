import { type Drawn, element } from "./drawn.ts";
import { drawLink } from "./link.ts";

const ITEM = /^ {0,3}(?:[-*+]|(\d{1,9})[.)])\s+/;
const QUOTE = /^ {0,3}> ?/;
/** Where a link goes, for Web Chat: a line that is not shown. Sources are drawn from the answer's own data. */
const DEFINITION = /^ {0,3}\[\d+\]: <\S+>$/;
const HEADING = /^ {0,3}#{1,6}\s+/;

/** Escaped mark, line break, bold, emphasis, link. */
const INLINE =
  /\\([!-/:-@[-`{-~])|(?: {2,}|\\)\n|\*\*(\S(?:[^*]*\S)?)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*|\[([^[\]]+)\]\(<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?\)/g;

/** Markdown of the simplest sort: paragraphs, lists, quotes, bold, emphasis, links. The rest stays text. */
export function drawMarkdown(text: string, newTab: string): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .filter((line) => !DEFINITION.test(line));
  while (lines.length > 0) {
    const first = lines[0] ?? "";
    if (first.trim() === "") lines.shift();
    else if (QUOTE.test(first)) drawn.push(drawQuote(take(lines, QUOTE), newTab));
    else if (ITEM.test(first)) drawn.push(drawList(lines, newTab));
    else drawn.push(drawParagraph(lines, newTab));
  }
  return drawn;
}

function drawQuote(lines: readonly string[], newTab: string): Drawn {
  const inner = lines.map((line) => line.replace(QUOTE, "")).join("\n");
  return element("blockquote", {}, ...drawMarkdown(inner, newTab));
}

function drawList(lines: string[], newTab: string): Drawn {
  const start = ITEM.exec(lines[0] ?? "")?.[1];
  const items: Drawn[] = [];
  while (ITEM.test(lines[0] ?? "")) {
    const item = [(lines.shift() ?? "").replace(ITEM, ""), ...take(lines, /^\s+\S/, ITEM)];
    items.push(element("li", {}, ...drawInline(item.map((line) => line.trimStart()).join("\n"), newTab)));
  }
  return start === undefined ? element("ul", {}, ...items) : element("ol", { start }, ...items);
}

function drawParagraph(lines: string[], newTab: string): Drawn {
  const heading = HEADING.test(lines[0] ?? "");
  const own = [lines.shift() ?? "", ...(heading ? [] : take(lines, /\S/, QUOTE, ITEM, HEADING))];
  const words = drawInline(own.join("\n").replace(HEADING, "").trim(), newTab);
  return element("p", {}, ...(heading ? [element("strong", {}, ...words)] : words));
}

/** Takes the lines off the front that match the first pattern and none of the others. */
function take(lines: string[], wanted: RegExp, ...unwanted: readonly RegExp[]): string[] {
  const end = lines.findIndex((line) => !wanted.test(line) || unwanted.some((pattern) => pattern.test(line)));
  return lines.splice(0, end === -1 ? lines.length : end);
}

function drawInline(text: string, newTab: string): Drawn[] {
  const drawn: Drawn[] = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    drawn.push(text.slice(from, found.index), drawMark(found, newTab));
    from = found.index + found[0].length;
  }
  return [...drawn, text.slice(from)];
}

function drawMark(
  [, escaped, bold, emphasis, label, address]: readonly (string | undefined)[],
  newTab: string,
): Drawn {
  if (escaped !== undefined) return escaped;
  if (bold !== undefined) return element("strong", {}, ...drawInline(bold, newTab));
  if (emphasis !== undefined) return element("em", {}, ...drawInline(emphasis, newTab));
  if (label !== undefined) return drawLink(address ?? "", drawInline(label, newTab), newTab);
  return element("br");
}
