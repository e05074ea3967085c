import { readJsonObject } from "./json-object.ts";
import { type Refusal, refused } from "./refusals.ts";

/** What a client sent, checked, with nothing but the fields that we keep. */
export interface IncomingActivity {
  readonly type: IncomingType;
  readonly text?: string;
  readonly locale?: string;
  readonly channelData?: Readonly<Record<string, unknown>>;
  readonly from?: { readonly id?: string };
  readonly value?: unknown;
}

type IncomingType = (typeof TYPES)[number];

const TYPES = ["message", "event", "typing", "endOfConversation"] as const;

/** As Direct Line counts: characters of the whole activity as JSON. */
const MOST_CHARACTERS = 262_144;

/** Kept as they came, because clients want them back in the echo. Who, when and where are always ours to say. */
const KEPT = [
  "type",
  "text",
  "textFormat",
  "locale",
  "name",
  "value",
  "valueType",
  "code",
  "channelData",
  "entities",
  "inputHint",
  "localTimestamp",
  "localTimezone",
];

/** One row for each thing that can be wrong with an activity. */
const CHECKS: readonly (readonly [
  isWrong: (activity: Record<string, unknown>) => boolean,
  message: string,
])[] = [
  [({ type }) => !TYPES.includes(type as IncomingType), `type must be one of ${TYPES.join(", ")}.`],
  [({ text }) => !isAbsentOr("string", text), "text must be a string."],
  [({ locale }) => !isAbsentOr("string", locale), "locale must be a string, such as en-GB."],
  [({ name }) => !isAbsentOr("string", name), "name must be a string."],
  [({ channelData }) => !isAbsentOr("object", channelData), "channelData must be an object."],
  [({ from }) => !isAbsentOr("object", from), "from must be an object."],
  [({ attachments }) => attachments != null && !Array.isArray(attachments), "attachments must be a list."],
];

/** The activity in a request's body, or why it is refused. */
export function readIncoming(body: string): IncomingActivity | Refusal {
  if (body.length > MOST_CHARACTERS) return refused("MessageSizeTooBig");
  const activity = readJsonObject(body);
  if (activity === undefined) return refused("BadSyntax");
  const wrong = CHECKS.find(([isWrong]) => isWrong(activity));
  if (wrong) return refused("BadArgument", wrong[1]);
  if (Array.isArray(activity.attachments) && activity.attachments.length > 0)
    return refused("UploadNotSupported");
  return {
    ...Object.fromEntries(
      KEPT.filter((field) => activity[field] != null).map((field) => [field, activity[field]]),
    ),
    type: activity.type as IncomingType,
    from: readFrom(activity.from),
  };
}

/** What tells a re-sent activity from a new one; undefined where the client does not say. */
export function clientActivityId({ channelData }: IncomingActivity): string | undefined {
  const id = channelData?.clientActivityID;
  return typeof id === "string" && id.length > 0 && id.length <= 200 ? id : undefined;
}

/** A name that the client gives is nobody's business here, and is not kept. */
function readFrom(from: unknown): { id?: string } {
  const { id } = (from ?? {}) as { id?: unknown };
  return typeof id === "string" && id !== "" ? { id: id.slice(0, 100) } : {};
}

function isAbsentOr(type: "string" | "object", value: unknown): boolean {
  return value == null || (typeof value === type && !Array.isArray(value));
}
