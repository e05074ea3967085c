import { basename } from "node:path";
import type { Problem } from "../errors.ts";
import type { Article } from "./article.ts";
import { readBritishDate } from "./british-date.ts";
import { cutPassages } from "./cut-passages.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";

/** An article, or everything that an editor has to change before it can be one. */
export type ReadArticle = { readonly article: Article } | { readonly problems: readonly Problem[] };

/** The largest article that is read, in characters: longer ones are almost surely not an article. */
const MAX_LENGTH = 2_000_000;

/** Reads one article out of the text of its file. `file` is only named in problems; its base name becomes the id. */
export function readArticle(file: string, text: string): ReadArticle {
  const problem = (what: string, remedy: string, line?: number): Problem => ({
    file,
    what,
    remedy,
    ...(line !== undefined && { line }),
  });
  if (text.length > MAX_LENGTH) {
    return {
      problems: [problem("It is longer than 2,000,000 characters.", "Split it into several articles.")],
    };
  }
  const matter = readFrontMatter(text);
  if (matter.broken) return { problems: [problem(matter.broken.what, REMEDY, matter.broken.line)] };

  const problems: Problem[] = [];
  const fields = checkedFields(matter, (what, remedy, line) => problems.push(problem(what, remedy, line)));
  const id = basename(file, ".md");
  const passages = cutPassages(id, matter.body);
  if (passages.length === 0) {
    problems.push(
      problem(
        "It has no text below its front matter.",
        "Write at least one paragraph.",
        matter.linesBefore + 1,
      ),
    );
  }
  return problems.length > 0 ? { problems } : { article: { id, file, ...fields, passages } };
}

const REMEDY =
  'Begin the file with a line ---, then title: "...", url: "..." and publish: with date: "16/10/2020", then a line ---.';

type Complain = (what: string, remedy: string, line: number) => void;
type Fields = Omit<Article, "id" | "file" | "passages">;

function checkedFields({ fields, lines }: FrontMatter, complain: Complain): Fields {
  const line = (name: string): number => lines.get(name) ?? 1;
  const text = (name: string, required = false): string | undefined => {
    const written = fields[name] ?? "";
    const value = typeof written === "string" ? written.replace(/\s+/g, " ").trim() : undefined;
    if (value) return value;
    if (value === "" && !required) return undefined;
    complain(
      value === "" ? `${name} is missing.` : `${name} is not text.`,
      `Write ${name}: "..." with the text in quotation marks.`,
      line(name),
    );
    return undefined;
  };
  const [title = "", ...afterBar] = (text("title", true) ?? "").split(" | ");
  const url = text("url", true) ?? "";
  if (url !== "" && !isWebAddress(url))
    complain("url is not a web address.", 'Write url: "https://..." as residents can open it.', line("url"));
  const publisher = text("publisher") ?? (afterBar.join(" | ") || undefined);
  const date = publishedOn(fields.publish, () =>
    complain("publish.date is not a date.", DATE_REMEDY, line("publish")),
  );
  if (fields.date !== undefined) complain("date does not stand under publish:.", DATE_REMEDY, line("date"));
  const area = text("area");
  const description = text("description") ?? openGraphDescription(fields.og);
  return {
    title,
    url,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
    ...(area !== undefined && { area }),
    ...(description !== undefined && { description }),
  };
}

const DATE_REMEDY =
  'Write a line publish: and below it, after two spaces, date: "16/10/2020" or date: "2020-10-16".';

function publishedOn(publish: unknown, complain: () => void): string | undefined {
  if (publish === undefined || publish === null) return undefined;
  const written = typeof publish === "object" && "date" in publish ? publish.date : undefined;
  const date = typeof written === "string" ? readBritishDate(written) : undefined;
  if (date === undefined) complain();
  return date;
}

function openGraphDescription(og: unknown): string | undefined {
  const written = typeof og === "object" && og !== null && "description" in og ? og.description : undefined;
  return typeof written === "string" ? written : undefined;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/i.test(url) && URL.canParse(url);
}
