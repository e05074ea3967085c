import { readdir, readFile } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import type { Problem } from "../../errors.ts";
import type { ContactEntry } from "../../knowledge/contact-entry.ts";

/** What people dial in danger: words of the language, which do not change, and which have to stand in a sentence. */
const EMERGENCY_WORDS: ReadonlySet<string> = new Set(["999", "101", "111", "55", "18000"]);
/** Figures as telephone numbers stand: from a nought or a plus on, eight or more of them. */
const TELEPHONE = /(?<![\d.,])(?:\+\d|\(?0[1-9])[\d ()-]{5,20}\d(?![\d.,]\d)/g;
const FEWEST_FIGURES = 8;

/**
 * Telephone numbers that stand in another file than the contacts, where nobody would look when they change. Articles are
 * as they were published, and what a questions file copies out of one is too.
 */
export async function typedNumbers(
  knowledgeDir: string,
  dialogsDir: string,
  contacts: readonly ContactEntry[],
): Promise<Problem[]> {
  const known = knownNumbers(contacts);
  const files = [
    ...(await contentFiles(dialogsDir)),
    ...(await contentFiles(knowledgeDir)).filter(isNoSource(knowledgeDir)),
  ];
  const found = await Promise.all(
    files.map(async (file) => problemsIn(file, await readFile(file, "utf8"), known)),
  );
  return found.flat();
}

async function contentFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /\.(?:ya?ml|md|txt)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function isNoSource(knowledgeDir: string): (file: string) => boolean {
  const articles = join(knowledgeDir, "articles") + sep;
  return (file) => !file.startsWith(articles) && !/^contacts(?:\.local)?\.yml$/.test(basename(file));
}

/** Figures of each number that a contact has, with the id of the contact. */
function knownNumbers(contacts: readonly ContactEntry[]): Map<string, string> {
  const numbers = contacts.flatMap(({ contact }) =>
    [contact.number, contact.text].flatMap((number) =>
      number ? [[figuresOf(number), contact.id] as const] : [],
    ),
  );
  return new Map(numbers.filter(([figures]) => !EMERGENCY_WORDS.has(figures)));
}

function problemsIn(file: string, text: string, known: ReadonlyMap<string, string>): Problem[] {
  return text.split("\n").flatMap((line, at) => {
    if (/^\s*-?\s*answer:/.test(line)) return [];
    const numbers = new Set([...telephonesIn(line), ...knownIn(line, known)]);
    return [...numbers].map((number) => problem(file, at + 1, number, known.get(figuresOf(number))));
  });
}

function telephonesIn(line: string): string[] {
  return (line.match(TELEPHONE) ?? []).filter((found) => figuresOf(found).length >= FEWEST_FIGURES);
}

/** Numbers of contacts that are shorter, such as 116 123. */
function knownIn(line: string, known: ReadonlyMap<string, string>): string[] {
  return (line.match(/(?<![\d.,])\d[\d ]{2,18}\d(?![\d.,]\d)/g) ?? []).filter((found) =>
    known.has(figuresOf(found)),
  );
}

function problem(file: string, line: number, number: string, id: string | undefined): Problem {
  const remedy = id
    ? `Take it out, and name the contact ${id} instead.`
    : "Put it into contacts.yml, with where it was read, and name the contact here.";
  return { file, line, what: `The telephone number ${number.trim()} stands here.`, remedy };
}

function figuresOf(number: string): string {
  return number.replace(/\D/g, "");
}
