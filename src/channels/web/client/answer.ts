import type { AnswerData } from "../../reply-activity.ts";
import type { Strings } from "../strings.ts";
import { element } from "./element.ts";
import { drawLink } from "./link.ts";
import { countOf, dayInWords } from "./wording.ts";

type Source = AnswerData["sources"][number];
type Contact = AnswerData["contacts"][number];

/** Where an answer comes from: who published it and when is always in sight, title and section can be folded away. */
export function drawSources(sources: readonly Source[], strings: Strings): HTMLElement[] {
  const [first] = sources;
  if (!first) return [];
  const articles = groupByArticle(sources);
  const isOne = articles.length === 1;
  const heading = isOne
    ? `${strings.source}: ${origin(first, strings)}`
    : countOf(strings.sources, articles.length);
  const items = articles.map((passages) => drawArticle(passages, !isOne, strings));
  const list = element("ul", {}, ...items);
  return [element("details", { class: "source", open: "" }, element("summary", {}, heading), list)];
}

/** Who to turn to, each with what it is for and links that call, text or open its website. */
export function drawContacts(contacts: readonly Contact[], strings: Strings): HTMLElement[] {
  if (contacts.length === 0) return [];
  return [element("ul", { class: "contacts" }, ...contacts.map((contact) => drawContact(contact, strings)))];
}

function groupByArticle(sources: readonly Source[]): (readonly [Source, ...Source[]])[] {
  const articles = new Map<string, [Source, ...Source[]]>();
  for (const source of sources) {
    const known = articles.get(source.url);
    if (known) known.push(source);
    else articles.set(source.url, [source]);
  }
  return [...articles.values()];
}

function drawArticle(
  passages: readonly [Source, ...Source[]],
  withOrigin: boolean,
  strings: Strings,
): HTMLElement {
  const [{ url, title }] = passages;
  const item = element("li", {}, drawLink(url, [title], strings.newTab));
  if (withOrigin) item.append(element("p", {}, origin(passages[0], strings)));
  for (const section of new Set(passages.map((passage) => passage.section))) {
    if (section) item.append(element("p", {}, `${strings.sourceSection}: ${section}`));
  }
  return item;
}

function origin(source: Source, strings: Strings): string {
  const date = source.date ? dayInWords(source.date) : strings.undated;
  return [source.publisher, date].filter(Boolean).join(", ");
}

function drawContact(contact: Contact, strings: Strings): HTMLElement {
  const ways = element("p", { class: "ways" });
  if (contact.number) ways.append(drawNumber("tel", contact.number, strings.call));
  if (contact.text) ways.append(drawNumber("sms", contact.text, strings.text));
  if (contact.web) ways.append(drawWebsite(contact.web, strings));
  return element("li", {}, element("strong", {}, contact.name), element("p", {}, contact.for), ways);
}

function drawNumber(scheme: "tel" | "sms", number: string, wording: string): HTMLElement {
  const href = `${scheme}:${number.replace(/[^\d+]/g, "")}`;
  return element("a", { href }, wording.replace("{number}", number));
}

function drawWebsite(web: string, strings: Strings): Node {
  const address = /^https?:/.test(web) ? web : `https://${web}`;
  return drawLink(address, [web.replace(/^https?:\/\/(www\.)?|\/$/g, "")], strings.newTab);
}
