import type { Drawn } from "./drawing/drawn.ts";
import { type Html, html } from "./html.ts";

/** The only elements of a message that have no end. */
const EMPTY = new Set(["br"]);

/** The markup of what was drawn. Tags and names of attributes are our own words; everything else is escaped. */
export function toHtml(drawn: Drawn): Html {
  if (typeof drawn === "string") return html`${drawn}`;
  const { tag, attributes, children } = drawn;
  const given = Object.entries(attributes).map(([name, value]) => html` ${name}="${value}"`.markup);
  const start = `<${tag}${given.join("")}>`;
  if (EMPTY.has(tag)) return { markup: start };
  return { markup: `${start}${children.map((child) => toHtml(child).markup).join("")}</${tag}>` };
}
