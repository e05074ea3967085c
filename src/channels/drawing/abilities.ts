/** What a channel can show, and what it does with too much of it. */
export interface Abilities {
  /** The channel as people know it. */
  readonly name: string;
  /** "card": one card holds all. "rich": text, with buttons, citations and cards beside it. The others have words only. */
  readonly shows: "card" | "rich" | "text" | "speech";
  /** How text is marked up; "gsm" is plain text in the alphabet that text messages are sent in without costing more. */
  readonly marks: "markdown" | "mrkdwn" | "plain" | "gsm";
  /** What can be pressed beside words: so many, each with so many characters. Where there is more, choices are numbered. */
  readonly buttons?: { readonly most: number; readonly longest: number };
  /** Characters of one message; a longer reply is sent as several. */
  readonly longest: number;
  /** Whether it shows that an answer is on its way. */
  readonly typing: boolean;
  /** Whether somebody can be written to hours after they last wrote. */
  readonly later: boolean;
  /** Whether what stands in channelData goes to our own clients, rather than to the service behind the channel. */
  readonly data: boolean;
}

/** Where Web Chat and its like draw what they are given. */
const RICH = {
  shows: "rich",
  marks: "markdown",
  longest: 60_000,
  typing: true,
  later: false,
  data: true,
} as const;

const PLAIN = { shows: "text", marks: "plain", typing: false, later: true, data: false } as const;

/** One row a channel, by its id in the Bot Framework protocol. Lengths are those that each service documents. */
export const CHANNELS: Readonly<Record<string, Abilities>> = {
  msteams: { ...RICH, name: "Microsoft Teams", shows: "card", longest: 28_000, later: true },
  webchat: { ...RICH, name: "Web Chat" },
  directline: { ...RICH, name: "Direct Line and the chat page" },
  emulator: { ...RICH, name: "Desktop test clients", later: true },
  test: { ...RICH, name: "Test in Azure, and clients of your own" },
  slack: {
    ...{ ...PLAIN, name: "Slack", marks: "mrkdwn", typing: true },
    ...{ buttons: { most: 25, longest: 75 }, longest: 4000 },
  },
  facebook: {
    ...{ ...PLAIN, name: "Facebook Messenger", typing: true, later: false },
    ...{ buttons: { most: 13, longest: 20 }, longest: 2000 },
  },
  line: { ...PLAIN, name: "LINE", buttons: { most: 13, longest: 20 }, longest: 5000 },
  telegram: {
    ...{ ...PLAIN, name: "Telegram", typing: true },
    ...{ buttons: { most: 12, longest: 64 }, longest: 4096 },
  },
  whatsapp: { ...PLAIN, name: "WhatsApp", longest: 1600, later: false },
  groupme: { ...PLAIN, name: "GroupMe", longest: 1000 },
  sms: { ...PLAIN, name: "Text message", marks: "gsm", longest: 1600 },
  "twilio-sms": { ...PLAIN, name: "Text message through Twilio's adapter", marks: "gsm", longest: 1600 },
  email: { ...PLAIN, name: "Email", longest: 60_000 },
  alexa: { ...PLAIN, name: "Alexa", shows: "speech", longest: 6000, later: false },
  directlinespeech: {
    ...PLAIN,
    name: "Direct Line Speech",
    shows: "speech",
    longest: 6000,
    later: false,
    data: true,
  },
  telephony: { ...PLAIN, name: "Telephone", shows: "speech", longest: 6000, later: false },
};

/** A channel that nobody told of: words, which everything can show. */
const UNKNOWN: Abilities = { ...PLAIN, name: "Any other", longest: 1000, later: false, data: true };

/** What a channel can do; of an unknown one, what every channel can. */
export function abilitiesOf(channel: string): Abilities {
  return Object.hasOwn(CHANNELS, channel) ? (CHANNELS[channel] as Abilities) : UNKNOWN;
}
