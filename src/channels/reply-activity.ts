import type { Contact, Reply, Source } from "../reply.ts";

/** A reply as a message activity of the Bot Framework protocol, without its addresses. */
export interface ReplyActivity {
  readonly type: "message";
  readonly text: string;
  readonly textFormat: "markdown";
  readonly locale: "en-GB";
  readonly inputHint: "acceptingInput";
  readonly suggestedActions?: SuggestedActions;
  readonly entities?: readonly object[];
  readonly channelData: { readonly answer: AnswerData };
}

/** What a client can read of a reply without parsing its text. */
export interface AnswerData {
  readonly kind: Reply["kind"];
  readonly safety?: string;
  readonly topic?: string;
  readonly confidence?: number;
  readonly sources: readonly {
    title: string;
    section?: string;
    publisher?: string;
    url: string;
    date?: string;
    passage: string;
  }[];
  readonly contacts: readonly Contact[];
}

interface SuggestedActions {
  readonly to: readonly string[];
  readonly actions: readonly { type: "imBack"; title: string; value: string }[];
}

/** The activity for a reply: its text, suggestions, citations (schema.org, as Teams and Web Chat draw them) and data. */
export function toActivity(reply: Reply): ReplyActivity {
  return {
    type: "message",
    text: reply.text,
    textFormat: "markdown",
    locale: "en-GB",
    inputHint: "acceptingInput",
    ...(reply.suggestions.length > 0 && { suggestedActions: suggestedActions(reply.suggestions) }),
    ...(reply.sources.length > 0 && { entities: [citations(reply.sources)] }),
    channelData: { answer: answerData(reply) },
  };
}

/** What can be pressed; each says its own label. */
export function suggestedActions(suggestions: readonly string[]): SuggestedActions {
  return { to: [], actions: suggestions.map((title) => ({ type: "imBack", title, value: title })) };
}

/**
 * The sources as Teams and Web Chat draw them: by number, with what is quoted. What `nameOf` says of a source is shown by
 * Web Chat instead of its title.
 */
export function citations(sources: readonly Source[], nameOf?: (source: Source) => string): object {
  return {
    type: "https://schema.org/Message",
    "@type": "Message",
    "@context": "https://schema.org",
    "@id": "",
    citation: sources.map((source, place) => ({
      "@type": "Claim",
      "@id": source.url,
      position: place + 1,
      ...(nameOf && { name: nameOf(source) }),
      appearance: {
        "@type": "DigitalDocument",
        name: source.title,
        url: source.url,
        abstract: cutToFit(source.sentences.join(" ")),
      },
    })),
  };
}

/** Teams takes 160 characters; half of a character of two is not left at the end. */
function cutToFit(text: string): string {
  return text.slice(0, 160).replace(/[\uD800-\uDBFF]$/, "");
}

function answerData(reply: Reply): AnswerData {
  return {
    kind: reply.kind,
    ...(reply.safety !== undefined && { safety: reply.safety }),
    ...(reply.topic !== undefined && { topic: reply.topic }),
    ...(reply.confidence !== undefined && { confidence: reply.confidence }),
    sources: reply.sources.map(({ sentences: _quoted, ...source }) => source),
    contacts: reply.contacts,
  };
}
