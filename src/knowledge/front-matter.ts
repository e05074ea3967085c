import matter from "gray-matter";
import { isMap, isScalar, LineCounter, parseDocument } from "yaml";

/** The fields of an article's front matter, unchecked, and the Markdown below it. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The line of the file each field stands on. */
  readonly lines: ReadonlyMap<string, number>;
  readonly body: string;
  /** How many lines of the file stand before the body. */
  readonly linesBefore: number;
  /** What is wrong with it, and the line; undefined when it can be read. */
  readonly broken?: { readonly line: number; readonly what: string };
}

/** Written between `---` lines, or in a fence of three backticks marked yaml, as the first articles came. */
const FENCES = { "---": "---", "```yaml": "```" } as const;
const OPENING = /^(---|```yaml)[ \t]*\n/;
/** The longest front matter that is read, in characters: gray-matter and YAML grow slow with what is no list of fields. */
const MAX_LENGTH = 10_000;

type Block = Pick<FrontMatter, "fields" | "lines" | "broken">;

/** The front matter and the body of an article's text. Nothing in it is ever run as code, and nothing is cached. */
export function readFrontMatter(text: string): FrontMatter {
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const opening = OPENING.exec(source);
  if (!opening) return unread(source, 1, "It does not begin with front matter.");
  const open = opening[1] as keyof typeof FENCES;
  const close = FENCES[open];
  const from = opening[0].length - 1;
  const to = source.indexOf(`\n${close}`, from);
  if (to === -1) return unread("", 1, `The front matter has no closing ${close} line.`);
  const written = source.slice(from, to);
  if (written.length > MAX_LENGTH) return unread("", 1, "The front matter is longer than 10,000 characters.");
  const line = written.split("\n").length + 1;
  const [closing = "", ...body] = source.slice(to + 1).split("\n");
  if (closing.trimEnd() !== close) {
    return unread("", line, `The line that closes the front matter holds more than ${close}.`);
  }
  return readFenced(`${open}${written}\n${close}\n${body.join("\n")}`, [open, close], line);
}

function readFenced(source: string, delimiters: [string, string], linesBefore: number): FrontMatter {
  let block: Block = { fields: {}, lines: new Map() };
  const yaml = (lines: string): object => {
    block = readBlock(lines);
    return {};
  };
  // An options object makes gray-matter skip its cache, and these engines leave it no way to run code.
  const engines = { yaml, js: refuse, javascript: refuse, json: refuse, coffee: refuse };
  const { content } = matter(source, { delimiters, language: "yaml", engines });
  return { ...block, body: content, linesBefore };
}

function readBlock(block: string): Block {
  const counter = new LineCounter();
  // The block starts with the line break that ends the opening fence, so its lines are those of the file.
  const document = parseDocument(block, { lineCounter: counter });
  const [error] = document.errors;
  if (error)
    return broken(error.linePos?.[0].line ?? 1, `The YAML cannot be read: ${reason(error.message)}.`);
  const lines = new Map<string, number>();
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    if (isScalar(pair.key) && pair.key.range)
      lines.set(String(pair.key.value), counter.linePos(pair.key.range[0]).line);
  }
  try {
    // A few lines of aliases can stand for billions of values, so none is allowed.
    const fields: unknown = document.toJS({ maxAliasCount: 0 });
    return isRecord(fields) ? { fields, lines } : broken(2, "The front matter is not a list of fields.");
  } catch {
    return broken(2, "The front matter uses YAML aliases (&name and *name).");
  }
}

function unread(body: string, line: number, what: string): FrontMatter {
  return { ...broken(line, what), body, linesBefore: 0 };
}

function broken(line: number, what: string): Block {
  return { fields: {}, lines: new Map(), broken: { line, what } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reason(message: string): string {
  const [first = ""] = message.split("\n");
  return first.replace(/ at line \d+, column \d+:?$/, "");
}

function refuse(): never {
  throw new Error("front matter is data");
}
