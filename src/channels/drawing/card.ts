import type { Contact, Reply, Source } from "../../reply.ts";
import { type DrawingWords, fill } from "../../wording.ts";
import { drawText } from "./draw-text.ts";
import type { CardAttachment } from "./drawn-activity.ts";
import { articlesOf, originOf } from "./telling.ts";

/** An element of an Adaptive Card, or an action. */
type Part = Readonly<Record<string, unknown>> & { readonly type: string };

/** Teams shows so many actions in a row and hides the rest behind a menu. */
const ACTIONS_IN_A_ROW = 6;

/** The whole reply as an Adaptive Card 1.5: answer, who to turn to, where it comes from, and what can be pressed. */
export function wholeCard(reply: Reply, words: DrawingWords): CardAttachment {
  const sources = articlesOf(reply.sources);
  const marks = sources.map((_source, place) => ` [${place + 1}]`).join("");
  return attachment(
    [
      block(`${reply.text.trim()}${marks}`),
      ...reply.contacts.map((contact) => contactPart(contact, words)),
      ...sources.map((source, place) => sourcePart(source, place + 1, words)),
      ...(sources.length > 0 ? [small(words.quoted)] : []),
      ...inRows(reply.suggestions.map(suggestionAction)),
    ],
    drawText(reply, { marks: "markdown" }, words),
  );
}

/** Who to turn to as a card by itself, for channels that show the text and the buttons of a reply beside it. */
export function contactsCard(contacts: readonly Contact[], words: DrawingWords): CardAttachment {
  return attachment(
    contacts.map((contact) => contactPart(contact, words)),
    contacts
      .map(({ name, number, text, web }) => [name, number, text, web].filter(Boolean).join(", "))
      .join("; "),
  );
}

/** A client that knows no cards of version 1.5, as on an old telephone, shows the text instead. */
function attachment(body: readonly Part[], fallbackText: string): CardAttachment {
  const $schema = "http://adaptivecards.io/schemas/adaptive-card.json";
  return {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: { type: "AdaptiveCard", $schema, version: "1.5", fallbackText, body },
  };
}

/** A number to text stands in words: no channel says that it opens `sms:`, and Teams might refuse the card for it. */
function contactPart(contact: Contact, words: DrawingWords): Part {
  const { name, number, text, web, hours } = contact;
  const told = [number, text && fill(words.text, { number: text })].filter(Boolean).join(", ");
  const actions = [
    number && openAction(fill(words.press_call, { number }), `tel:${digits(number)}`),
    web && openAction(words.press_web, /^https?:/.test(web) ? web : `https://${web}`),
  ].filter((action) => typeof action === "object");
  return {
    type: "Container",
    style: "emphasis",
    spacing: "Medium",
    items: [
      block([`**${name}**`, told].filter(Boolean).join("  \n")),
      { ...block([contact.for, hours].filter(Boolean).join(" ")), spacing: "Small" },
      ...inRows(actions),
    ],
  };
}

function sourcePart(source: Source, place: number, words: DrawingWords): Part {
  const { title, ...rest } = source;
  const url = source.url.replaceAll("(", "%28").replaceAll(")", "%29");
  const link = url === "" ? title : `[${title.replace(/[[\]]/g, "")}](${url})`;
  const origin = originOf({ ...rest, title: "" }, words);
  return {
    ...small(`[${place}] ${link}  \n${[source.section, origin].filter(Boolean).join(", ")}`),
    separator: true,
  };
}

/** Pressed, it is said by the resident, in the conversation and to the bot. */
function suggestionAction(label: string): Part {
  const msteams = { type: "messageBack", text: label, displayText: label };
  return { type: "Action.Submit", title: label, data: { ask: label, msteams } };
}

function openAction(title: string, url: string): Part {
  return { type: "Action.OpenUrl", title, url };
}

function inRows(actions: readonly Part[]): Part[] {
  const rows = Math.ceil(actions.length / ACTIONS_IN_A_ROW);
  return Array.from({ length: rows }, (_, row) => ({
    type: "ActionSet",
    actions: actions.slice(row * ACTIONS_IN_A_ROW, (row + 1) * ACTIONS_IN_A_ROW),
  }));
}

function block(text: string): Part {
  return { type: "TextBlock", text, wrap: true };
}

function small(text: string): Part {
  return { ...block(text), size: "Small", isSubtle: true };
}

function digits(number: string): string {
  return number.replace(/[^\d+]/g, "");
}
