import type { Look } from "../../look.ts";
import type { SiteWording, Strings } from "../../site-wording.ts";
import type { Assets } from "./assets.ts";

/** What every page of the website is drawn with. */
export interface Site {
  readonly assets: Assets;
  readonly wording: SiteWording;
  readonly look: Look;
  /** Where whoever has to leave quickly is taken. */
  readonly exitUrl: string;
}

/** What is particular to one request. */
export interface Visit {
  readonly strings: Strings;
  /** Whether the page stands in the launcher's frame, which has a title and a way to close it. */
  readonly isFramed: boolean;
}

/** The words in the language that an address asks for; in English where there is none such. */
export function stringsFor({ languages }: SiteWording, asked: unknown): Strings {
  const found = languages.find(({ language }) => language === asked) ?? languages[0];
  if (!found) throw new Error("There are no words for the website.");
  return found;
}

/** An address of this website that keeps the language and the frame of the visit. */
export function addressOf(path: string, { strings, isFramed }: Visit, { wording }: Site): string {
  const query = new URLSearchParams();
  if (strings.language !== wording.languages[0]?.language) query.set("lang", strings.language);
  if (isFramed) query.set("framed", "");
  return query.size > 0 ? `${path}?${query}` : path;
}
