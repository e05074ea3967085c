import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeProblem, type Problem, ProductError } from "../errors.ts";
import { PAGE_IDS, type SitePage, type SiteWording, type Strings } from "../site-wording.ts";
import { readStrings } from "./read-strings.ts";
import { readYamlFile, type YamlFile } from "./yaml-file.ts";

const ENGLISH = "en-GB";

/** A tag of BCP 47, such as pl or pt-BR. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * The words of the website out of a dialogs folder. What is missing in another language is said in English.
 * @throws ProductError `bad-wording` where the English or a page cannot be used, naming every problem.
 */
export async function readSiteWording(
  folder: string,
): Promise<SiteWording & { readonly problems: readonly Problem[] }> {
  const [english, others, pages] = await Promise.all([
    readLanguage(folder, ENGLISH),
    otherLanguages(folder),
    Promise.all(PAGE_IDS.map((id) => readPage(folder, id))),
  ]);
  const inEnglish = readStrings(english, ENGLISH);
  const grave = [...inEnglish.problems, ...pages.flatMap((page) => ("what" in page ? page : []))];
  if (grave.length > 0) throw new ProductError("bad-wording", grave.map(describeProblem).join("\n"));
  const read = others.map(([language, file]) => readStrings(file, language, inEnglish.strings));
  return {
    languages: [inEnglish, ...read].map(({ strings }): Strings => strings),
    pages: pages.flatMap((page): SitePage[] => ("what" in page ? [] : [page])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

async function otherLanguages(folder: string): Promise<(readonly [string, YamlFile])[]> {
  const names = await readdir(join(folder, "wording", "languages")).catch((): string[] => []);
  const languages = names
    .filter((name) => name.endsWith(".yml"))
    .map((name) => name.slice(0, -4))
    .filter((language) => language !== ENGLISH && LANGUAGE.test(language))
    .sort();
  return Promise.all(
    languages.map(async (language) => [language, await readLanguage(folder, language)] as const),
  );
}

function readLanguage(folder: string, language: string): Promise<YamlFile> {
  return readYamlFile(join(folder, "wording", "languages", `${language}.yml`));
}

/** A page's title is its first line, with a # before it. */
async function readPage(folder: string, id: SitePage["id"]): Promise<SitePage | Problem> {
  const file = join(folder, "pages", `${id}.md`);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { file, what: "It cannot be read.", remedy: "Put the file back." };
  const found = /^\uFEFF?# +(\S.*)\r?\n/.exec(text);
  if (found?.[1]) return { id, title: found[1].trim(), text: text.slice(found[0].length).trim() };
  return { file, line: 1, what: "It has no title.", remedy: "Begin it with # and the title of the page." };
}
