import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

/** The fields of one entry of a list, unchecked, and where each stands. */
export interface RawEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Counted from 1. */
  readonly line: number;
  readonly lineOf: (field: string) => number;
}

/** The entries of a YAML list; what is not an entry is told of, with its line. YAML aliases are never followed. */
export function rawEntries(text: string, complain: (line: number, what: string) => void): RawEntry[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (node: unknown): number => counter.linePos((isNode(node) && node.range?.[0]) || 0).line;
  const [error] = document.errors;
  if (error) {
    complain(error.linePos?.[0].line ?? 1, "The YAML cannot be read.");
    return [];
  }
  if (!isSeq(document.contents)) {
    if (document.contents !== null) complain(1, "It is not a list.");
    return [];
  }
  return document.contents.items.flatMap((item) => {
    const line = lineAt(item);
    if (!isMap(item)) {
      complain(line, "This entry is not a list of fields.");
      return [];
    }
    const lines = new Map(item.items.map(({ key }) => [isScalar(key) ? String(key.value) : "", lineAt(key)]));
    return [{ fields: item.toJSON(), line, lineOf: (field) => lines.get(field) ?? line }];
  });
}
