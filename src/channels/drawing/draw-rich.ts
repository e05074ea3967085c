import type { Reply } from "../../reply.ts";
import type { DrawingWords } from "../../wording.ts";
import { answerData } from "./answer-data.ts";
import { buttons } from "./buttons.ts";
import { contactsCard } from "./card.ts";
import { cite } from "./citations.ts";
import type { DrawnActivity } from "./drawn-activity.ts";

/** Text, buttons, citations and data as Web Chat draws them; the contacts as a card, since its text does not hold them. */
export function drawRich(reply: Reply, words: DrawingWords): DrawnActivity {
  const { text, sources, contacts, suggestions } = reply;
  return {
    type: "message",
    textFormat: "markdown",
    locale: "en-GB",
    inputHint: "acceptingInput",
    ...(sources.length > 0 ? cite(reply, words) : { text }),
    ...buttons(suggestions),
    ...(contacts.length > 0 && { attachments: [contactsCard(contacts, words)] }),
    channelData: { answer: answerData(reply) },
  };
}
