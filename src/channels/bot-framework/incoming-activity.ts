/** What is read of an activity; everything else in it goes no further. */
export interface IncomingActivity {
  readonly type: string;
  readonly channelId: string;
  readonly conversation: {
    readonly id: string;
    readonly conversationType?: string;
    readonly isGroup?: boolean;
  };
  readonly from: { readonly id: string };
  readonly recipient: { readonly id: string };
  readonly id?: string;
  readonly text?: string;
  readonly locale?: string;
  readonly name?: string;
  readonly serviceUrl?: string;
  readonly deliveryMode?: string;
  /** When the channel says that it was sent. */
  readonly timestamp?: string;
  /** What is done in an installationUpdate: "add", "remove" and their like. */
  readonly action?: string;
  /** What was pressed or invoked; nothing of it is known before it is looked at. */
  readonly value?: unknown;
  /** What Teams says has happened: "editMessage", "undeleteMessage". */
  readonly eventType?: string;
  readonly entities: readonly Entity[];
  readonly membersAdded: readonly { readonly id: string }[];
}

export interface Entity {
  readonly type: string;
  readonly [property: string]: unknown;
}

type Reading =
  | { readonly kind: "read"; readonly activity: IncomingActivity }
  | { readonly kind: "refused"; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;

const TEXTS = ["id", "text", "locale", "name", "serviceUrl", "deliveryMode", "timestamp"] as const;
const ACCOUNTS = ["from", "recipient", "conversation"] as const;

/** What of an account goes back to the channel with a reply. */
const ACCOUNT_TEXTS = ["id", "name", "role", "tenantId", "aadObjectId", "conversationType"];

/** The longest id taken, in characters; those of Teams, the longest known, stay under 300. */
const MAX_ID = 1000;

/** In an id these would make the connector client send a reply to another path; as would whatever is not printed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const BENDS_A_PATH = /\.\.|%2e|[?#\\\u0000-\u001f\u007f]/i;

/** The activity in a request's body, or what is wrong with it, in a sentence that names the field and never its value. */
export function readActivity(body: unknown): Reading {
  if (!isFields(body)) return refused("Send one activity as a JSON object.");
  const wrong = complaint(body);
  return wrong === undefined ? { kind: "read", activity: pick(body) } : refused(wrong);
}

function complaint(body: Fields): string | undefined {
  if (!isFilled(body.type)) return "type is missing.";
  if (!isFilled(body.channelId)) return "channelId is missing.";
  if (!/^\w[\w.:-]{0,63}$/.test(body.channelId)) return "channelId is not the name of a channel.";
  const nameless = ACCOUNTS.find((name) => !isFields(body[name]) || !isFilled(body[name].id));
  if (nameless) return `${nameless} is missing, or has no id.`;
  const untold = TEXTS.find((name) => isThere(body[name]) && typeof body[name] !== "string");
  if (untold) return `${untold} must be a string.`;
  if (isUnsafe((body.conversation as Fields).id)) return "conversation.id cannot be used in an address.";
  if (isUnsafe(body.id)) return "id cannot be used in an address.";
  if (!isFilled(body.serviceUrl) && body.deliveryMode !== "expectReplies") return "serviceUrl is missing.";
  return undefined;
}

function pick(body: Fields): IncomingActivity {
  const texts = TEXTS.filter((name) => isFilled(body[name])).map((name) => [name, body[name]]);
  const accounts = ACCOUNTS.map((name) => [name, account(body[name] as Fields)]);
  return {
    type: body.type,
    channelId: body.channelId,
    ...Object.fromEntries([...texts, ...accounts]),
    ...(isThere(body.value) && { value: body.value }),
    ...(isFilled(body.action) && { action: body.action }),
    ...eventOf(body.channelData),
    entities: list(body.entities).filter((entity) => isFilled(entity.type)),
    membersAdded: list(body.membersAdded)
      .filter((member) => isFilled(member.id))
      .map(account),
  };
}

function eventOf(channelData: unknown): Pick<IncomingActivity, "eventType"> {
  return isFields(channelData) && isFilled(channelData.eventType) ? { eventType: channelData.eventType } : {};
}

function account(fields: Fields): Fields {
  const texts = ACCOUNT_TEXTS.filter((name) => isFilled(fields[name])).map((name) => [name, fields[name]]);
  const isGroup = typeof fields.isGroup === "boolean" ? { isGroup: fields.isGroup } : {};
  return { ...Object.fromEntries(texts), ...isGroup };
}

function isUnsafe(id: unknown): boolean {
  return typeof id === "string" && (id.length > MAX_ID || BENDS_A_PATH.test(id));
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function refused(message: string): Reading {
  return { kind: "refused", message };
}
