import type { Problem } from "../errors.ts";
import { COUNTED_NAMES, type Counted, STRING_NAMES, type Strings } from "../site-wording.ts";
import { didYouMean } from "../spelling.ts";
import type { YamlFile } from "./yaml-file.ts";

/** What is filled in, and must stand in the text. */
const FILLED_IN: Readonly<Record<string, string>> = {
  long_question: "{count}",
  call: "{number}",
  text: "{number}",
};

/** Names with a value of their own sort, and what their value may be. */
const MARKS: Readonly<Record<string, readonly [fits: RegExp, remedy: string]>> = {
  autonym: [/\S/, "Write autonym: and what the language calls itself."],
  direction: [/^(ltr|rtl)$/, "Write direction: ltr, or rtl where the language is written from the right."],
  native_review: [/^(needed|done)$/, "Write native_review: needed, until a native speaker has read it."],
};

const KNOWN: readonly string[] = [...Object.keys(MARKS), ...STRING_NAMES, ...COUNTED_NAMES];

type Wrong = readonly [path: readonly string[], what: string, remedy: string];

/** The words of one language, what is wrong or missing taken from another, and a problem for each of these. */
export function readStrings(
  yaml: YamlFile,
  language: string,
  instead?: Strings,
): { readonly strings: Strings; readonly problems: readonly Problem[] } {
  if (yaml.problems.length > 0)
    return { strings: { ...instead, language } as Strings, problems: yaml.problems };
  const fields = isRecord(yaml.value) ? yaml.value : {};
  const wrong: readonly Wrong[] = [
    ...Object.entries(MARKS).flatMap(([name, [fits, remedy]]) =>
      fits.test(String(fields[name] ?? ""))
        ? []
        : [[[name], `${name} is missing or wrong.`, remedy] as const],
    ),
    ...STRING_NAMES.flatMap((name) => wrongString(name, fields[name])),
    ...COUNTED_NAMES.flatMap((name) => wrongCounted(name, fields[name], formsOf(language))),
    ...Object.keys(fields).flatMap(unknown),
  ];
  const bad = new Set(wrong.map(([[name]]) => name));
  const good = Object.entries(fields).filter(([name]) => KNOWN.includes(name) && !bad.has(name));
  const strings = { ...instead, ...Object.fromEntries(good), language } as unknown as Strings;
  return { strings, problems: wrong.map((one) => yaml.problem(...one)) };
}

function wrongString(name: string, text: unknown): Wrong[] {
  if (typeof text !== "string" || text.trim() === "")
    return [
      [[name], `${name} is missing.`, `Write ${name}: and the words, as en-GB.yml has them in English.`],
    ];
  const gap = FILLED_IN[name];
  if (gap === undefined || text.includes(gap)) return [];
  return [[[name], `${name} lacks ${gap}, which is filled in.`, `Put ${gap} where the number stands.`]];
}

function wrongCounted(name: string, value: unknown, forms: readonly string[]): Wrong[] {
  const given: Partial<Counted> = isRecord(value) ? (value as Partial<Counted>) : {};
  const lacking = forms.filter((form) => typeof given[form] !== "string" || given[form].trim() === "");
  if (lacking.length > 0) {
    const remedy = `Write under ${name}: a line for each of ${forms.join(", ")}.`;
    return [[[name], `${name} lacks ${lacking.join(" and ")}.`, remedy]];
  }
  const needless = Object.keys(given).find((form) => !forms.includes(form));
  if (needless !== undefined)
    return [[[name, needless], `${name} has no form ${needless}.`, `Its forms are ${forms.join(", ")}.`]];
  if (given.other?.includes("{count}")) return [];
  return [
    [[name, "other"], `${name} lacks {count}, which is filled in.`, "Put {count} where the number stands."],
  ];
}

function unknown(name: string): Wrong[] {
  if (KNOWN.includes(name)) return [];
  const meant = didYouMean(name, KNOWN);
  return [[[name], `${name} is not a name that is used.`, meant ? `Did you mean ${meant}?` : "Take it out."]];
}

/** The forms in which the language puts a number: one, few, other. */
function formsOf(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
