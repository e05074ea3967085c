import { britishDay } from "../../british-day.ts";
import type { Contact, Source } from "../../reply.ts";
import { type DrawingWords, fill } from "../../wording.ts";

/** Where an answer comes from, in a line: "Launch of a task force, Kent Police, 16 October 2020". */
export function originOf({ title, publisher, date }: Source, words: DrawingWords): string {
  const day = date === undefined ? words.undated : britishDay(date);
  return [title, publisher, day].filter(Boolean).join(", ");
}

/** Title and date, which every answer comes with. */
export function titleOf({ publisher: _left, ...source }: Source, words: DrawingWords): string {
  return originOf(source, words);
}

/** Who published it, or else its title, and the date where the text has not named it. */
export function shortOriginOf(source: Source, words: DrawingWords, said: string): string {
  const named = source.publisher ?? source.title;
  const day = source.date === undefined ? words.undated : britishDay(source.date);
  return said.includes(day) ? named : `${named}, ${day}`;
}

/** One source for each article, the first of several passages; an article without an address is known by its title. */
export function articlesOf(sources: readonly Source[]): readonly Source[] {
  const byArticle = new Map(sources.toReversed().map((source) => [source.url || source.title, source]));
  return [...byArticle.values()].toReversed();
}

/** How to reach a contact, in a line: "Crimestoppers: call 0800 555 111, see crimestoppers-uk.org"; or just who it is. */
export function contactLine({ name, number, text, web }: Contact, words: DrawingWords): string {
  const ways = [
    number && fill(words.call, { number }),
    text && fill(words.text, { number: text }),
    web && fill(words.web, { web: shortAddress(web) }),
  ].filter(Boolean);
  return ways.length > 0 ? `${name}: ${ways.join(", ")}` : name;
}

/** Whether a text already says how to reach a contact; of one without number and website, whether it names it. */
export function isTold({ name, number, text, web }: Contact, said: string): boolean {
  const ways = [number, text, web && shortAddress(web)].filter((way) => way !== undefined);
  return ways.length > 0 ? ways.every((way) => says(said, way)) : said.includes(name);
}

/** Whether a text holds a number or a website, and not as part of a longer one. */
export function says(text: string, way: string): boolean {
  const at = text.indexOf(way);
  if (at < 0) return false;
  const rest = text.slice(at + way.length);
  const stands = !/[\d/.]$/.test(text.slice(0, at)) && !/^(\d|\/\w)/.test(rest);
  return stands || says(rest, way);
}

/** The choices with the numbers that pick them, counted from one. */
export function numbered(choices: readonly string[]): string {
  return choices.map((choice, place) => `${place + 1}. ${choice}`).join("\n");
}

/** A website as it is read out and typed: crimestoppers-uk.org. */
function shortAddress(web: string): string {
  return web.replace(/^https?:\/\/(www\.)?|\/$/g, "");
}
