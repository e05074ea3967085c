import type { Strings } from "../../../site-wording.ts";
import type { AnswerData } from "../../drawing/answer-data.ts";
import { type Drawn, element } from "./drawn.ts";
import { drawLink } from "./link.ts";
import { countOf, dayInWords } from "./wording.ts";

type Source = AnswerData["sources"][number];
type Contact = AnswerData["contacts"][number];

/** What stands as it was published is in English, whatever language the page is in. */
const PUBLISHED = { lang: "en-GB", dir: "auto" };

/** Where an answer comes from: who published it and when is always in sight, title and section can be folded away. */
export function drawSources(sources: readonly Source[], strings: Strings): Drawn[] {
  const [first] = sources;
  if (!first) return [];
  const articles = groupByArticle(sources);
  const isOne = articles.length === 1;
  const heading = isOne
    ? `${strings.source}: ${origin(first, strings)}`
    : countOf(strings.sources, articles.length, strings.language);
  const items = articles.map((passages) => drawArticle(passages, !isOne, strings));
  const list = element("ul", {}, ...items);
  return [element("details", { class: "source", open: "" }, element("summary", {}, heading), list)];
}

/** Who to turn to, each with what it is for and links that call, text or open its website. */
export function drawContacts(contacts: readonly Contact[], strings: Strings): Drawn[] {
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

function drawArticle(passages: readonly [Source, ...Source[]], withOrigin: boolean, strings: Strings): Drawn {
  const [{ url, title }] = passages;
  const sections = [...new Set(passages.flatMap(({ section }) => section ?? []))];
  return element(
    "li",
    {},
    drawLink(url, [element("span", PUBLISHED, title)], strings.new_tab),
    ...(withOrigin ? [element("p", {}, origin(passages[0], strings))] : []),
    ...sections.map((section) => element("p", {}, `${strings.source_section}: ${section}`)),
  );
}

function origin(source: Source, strings: Strings): string {
  const date = source.date ? dayInWords(source.date, strings.language) : strings.undated;
  return [source.publisher, date].filter(Boolean).join(", ");
}

function drawContact(contact: Contact, strings: Strings): Drawn {
  const { name, number, text, web, hours } = contact;
  const ways = [
    ...(number ? [drawNumber("tel", number, strings.call)] : []),
    ...(text ? [drawNumber("sms", text, strings.text)] : []),
    ...(web ? [drawWebsite(web, strings)] : []),
  ];
  return element(
    "li",
    {},
    element("p", { class: "contact-name", ...PUBLISHED }, name),
    element("p", PUBLISHED, contact.for),
    ...(hours ? [element("p", PUBLISHED, hours)] : []),
    element("p", { class: "ways" }, ...ways),
  );
}

function drawNumber(scheme: "tel" | "sms", number: string, wording: string): Drawn {
  const href = `${scheme}:${number.replace(/[^\d+]/g, "")}`;
  return element("a", { href }, wording.replace("{number}", number));
}

function drawWebsite(web: string, strings: Strings): Drawn {
  const address = /^https?:/.test(web) ? web : `https://${web}`;
  return drawLink(address, [web.replace(/^https?:\/\/(www\.)?|\/$/g, "")], strings.new_tab);
}
