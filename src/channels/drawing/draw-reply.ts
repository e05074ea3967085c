import type { Reply } from "../../reply.ts";
import type { DrawingWords } from "../../wording.ts";
import { type Abilities, abilitiesOf } from "./abilities.ts";
import { answerData } from "./answer-data.ts";
import { buttons, fitsButtons } from "./buttons.ts";
import { wholeCard } from "./card.ts";
import { citations } from "./citations.ts";
import { drawRich } from "./draw-rich.ts";
import { drawSpeech } from "./draw-speech.ts";
import { drawText } from "./draw-text.ts";
import type { DrawnActivity } from "./drawn-activity.ts";
import { markUp } from "./markup.ts";
import { splitText } from "./split-text.ts";
import { articlesOf } from "./telling.ts";
import { isWorthFeedback } from "./worth-feedback.ts";

/** A reply as the activities that a channel shows it with: one, or several where it is longer than a message can be. */
export function drawReply(reply: Reply, channel: string, words: DrawingWords): readonly DrawnActivity[] {
  const abilities = abilitiesOf(channel);
  switch (abilities.shows) {
    case "card":
      return drawCard(withoutThumbs(reply), abilities, words);
    case "rich":
      return [drawRich(reply, words)];
    case "speech":
      return drawSpoken(withoutThumbs(reply), abilities, words);
    case "text":
      return drawWords(
        fitsButtons(reply.suggestions, abilities) ? reply : withoutThumbs(reply),
        abilities,
        words,
      );
  }
}

/** The same without cards and buttons, for a channel that has just refused those. */
export function drawInWords(reply: Reply, channel: string, words: DrawingWords): readonly DrawnActivity[] {
  return drawMarkdown(withoutThumbs(reply), abilitiesOf(channel), words);
}

/** Teams has thumbs of its own. Where nothing can be pressed, to be asked after each answer would only be in the way. */
function withoutThumbs(reply: Reply): Reply {
  const { thumbs = [], suggestions } = reply;
  return { ...reply, suggestions: suggestions.filter((label) => !thumbs.includes(label)) };
}

/** A card wherever there is more than text; one that is too large for the channel becomes words. */
function drawCard(reply: Reply, abilities: Abilities, words: DrawingWords): readonly DrawnActivity[] {
  const hasMore = reply.contacts.length + reply.sources.length + reply.suggestions.length > 0;
  const card = hasMore ? wholeCard(reply, words) : undefined;
  if (!card || JSON.stringify(card).length > abilities.longest) return drawMarkdown(reply, abilities, words);
  const entities = reply.sources.length > 0 ? { entities: [citations(articlesOf(reply.sources))] } : {};
  const summary = markUp(reply.text, "plain");
  return [{ ...baseOf(reply, abilities), ...entities, summary, attachments: [card] }];
}

/** All of a reply as text, where a card or what stands beside the text is not taken. */
function drawMarkdown(reply: Reply, abilities: Abilities, words: DrawingWords): readonly DrawnActivity[] {
  const base = baseOf(reply, abilities);
  const texts = splitText(drawText(reply, abilities, words), abilities.longest);
  return texts.map((text) => ({ ...base, text, textFormat: "markdown" }));
}

function drawSpoken(reply: Reply, abilities: Abilities, words: DrawingWords): readonly DrawnActivity[] {
  const base = baseOf(reply, abilities);
  const inputHint = reply.suggestions.length > 0 ? "expectingInput" : "acceptingInput";
  const parts = splitText(drawSpeech(reply, words), abilities.longest);
  return parts.map((speak) => ({ ...base, text: speak, textFormat: "plain", speak, inputHint }));
}

/** What can be pressed goes with the last message, where the keyboard is. */
function drawWords(reply: Reply, abilities: Abilities, words: DrawingWords): readonly DrawnActivity[] {
  const texts = splitText(drawText(reply, abilities, words), abilities.longest);
  const base = baseOf(reply, abilities);
  const pressed = fitsButtons(reply.suggestions, abilities) ? buttons(reply.suggestions) : {};
  return texts.map((text, place) => ({
    ...base,
    text,
    textFormat: "plain",
    ...(place === texts.length - 1 && pressed),
  }));
}

/** A service behind a channel takes channelData for its own message format, so ours goes to our own clients only. */
function baseOf(reply: Reply, { data, shows }: Abilities): DrawnActivity {
  const base = { type: "message", locale: "en-GB", inputHint: "acceptingInput" } as const;
  if (!data) return base;
  const hasThumbs = shows === "card" && isWorthFeedback(reply.kind);
  const feedback = hasThumbs ? { feedbackLoop: { type: "default" as const } } : {};
  return { ...base, channelData: { answer: answerData(reply), ...feedback } };
}
