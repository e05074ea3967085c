import type { Reply, Source } from "../../reply.ts";
import { type DrawingWords, fill } from "../../wording.ts";
import type { Abilities } from "./abilities.ts";
import { fitsButtons } from "./buttons.ts";
import { segmentsOf, toGsm } from "./gsm.ts";
import { escapeSlack, markUp } from "./markup.ts";
import { articlesOf, contactLine, isTold, numbered, originOf, shortOriginOf, titleOf } from "./telling.ts";

/** What decides how words are written. */
type Written = Pick<Abilities, "marks" | "buttons">;

/** How much is told besides the reply's own words, which are always there whole. */
interface Telling {
  /** What each contact is for and when it is open. */
  readonly contactsInFull: boolean;
  readonly origin: (source: Source, words: DrawingWords, said: string) => string;
  readonly link: (url: string) => string;
}

const IN_FULL: Telling = { contactsInFull: true, origin: originOf, link: (url) => url };

/** From the most that is told to the least; a text message is told as much as goes into two segments. */
const SHORTER: readonly Telling[] = [
  IN_FULL,
  { ...IN_FULL, contactsInFull: false },
  { ...IN_FULL, contactsInFull: false, origin: titleOf },
  // Every telephone makes a link of an address that begins with www.
  { contactsInFull: false, origin: shortOriginOf, link: (url) => url.replace(/^https:\/\/(?=www\.)/, "") },
];

/** Two segments read as one message on every telephone, and cost the council two. */
const MOST_SEGMENTS = 2;

/** A reply in words alone: its text, who to turn to, choices by number, and last where it comes from, with the link. */
export function drawText(reply: Reply, abilities: Written, words: DrawingWords): string {
  if (abilities.marks !== "gsm") return tell(reply, abilities, words, IN_FULL);
  let text = "";
  for (const telling of SHORTER) {
    text = toGsm(tell(reply, abilities, words, telling));
    if (segmentsOf(text) <= MOST_SEGMENTS) break;
  }
  return text;
}

function tell(reply: Reply, abilities: Written, words: DrawingWords, telling: Telling): string {
  const { text, suggestions, sources } = reply;
  const write = (line: string): string => (abilities.marks === "mrkdwn" ? escapeSlack(line) : line);
  const hasNumbers = suggestions.length > 0 && !fitsButtons(suggestions, abilities);
  const blocks = [
    markUp(text, abilities.marks),
    write(tellContacts(reply, words, telling)),
    hasNumbers ? write(`${words.choose}\n${numbered(suggestions)}`) : "",
    ...articlesOf(sources).map((source) => write(tellSource(source, text, words, telling))),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** Who the text does not already tell how to reach. */
function tellContacts({ contacts, text }: Reply, words: DrawingWords, telling: Telling): string {
  const untold = contacts.filter((contact) => !isTold(contact, text));
  if (!telling.contactsInFull) return untold.map((contact) => contactLine(contact, words)).join("\n");
  const inFull = untold.map((contact) =>
    [contactLine(contact, words), contact.for, contact.hours].filter(Boolean).join("\n"),
  );
  return inFull.join("\n\n");
}

function tellSource(source: Source, said: string, words: DrawingWords, { origin, link }: Telling): string {
  return `${fill(words.source, { source: origin(source, words, said) })}\n${link(source.url)}`.trimEnd();
}
