import type { DrawnElement } from "../drawing/drawn.ts";

/** The element that was drawn. */
export function toDom({ tag, attributes, children }: DrawnElement): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map((child) => (typeof child === "string" ? child : toDom(child))));
  return made;
}
