/** What is to be drawn, as plain data: the server makes markup of it and the page's script makes elements of it. */
export type Drawn = string | DrawnElement;

export interface DrawnElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Drawn[];
}

/** An element with its attributes and what stands in it. Words stay words, so they can never become markup. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Drawn[]
): DrawnElement {
  return { tag, attributes, children };
}
