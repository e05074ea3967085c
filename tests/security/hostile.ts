import fc from "fast-check";
import type { RawRequest } from "./send-raw.ts";

/** Stands in much of what is sent, and has no business in a log, nor in a page as markup. */
export const CANARY = "zanzibarquux";
export const MARKUP = `<img src=x onerror=${CANARY}>`;

/** What has broken servers before: markup, code, paths, long and odd texts. */
const NASTY = [
  ...[
    MARKUP,
    "';DROP TABLE conversations;--",
    "$" + "{7*7}",
    "{{7*7}}",
    "../../etc/passwd",
    "..%2f..%2f",
    "%00",
  ],
  ...[
    "__proto__",
    "constructor",
    "\u0000",
    "\ud800",
    "\u202e",
    "a".repeat(5_000),
    "😀".repeat(500),
    "-1",
    "1e999",
  ],
  ...[
    "%ZZ",
    "\\",
    "//evil.example",
    "javascript:alert(1)",
    "NaN",
    "null",
    "true",
    " ",
    "\r\nx-evil: 1",
    CANARY,
  ],
  ...["what is the task force", "someone is breaking in", "restart", "yes", "1"],
];

/** A text: plain, hostile, or both one after the other. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.tuple(fc.constantFrom(...NASTY), fc.string({ maxLength: 20 })).map(([one, other]) => one + other),
);

/** Any value of JSON, with hostile texts and keys in it. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.constantFrom(null, true, false, 0, -1, 1e308, 2 ** 53),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom("id", "text", "type", "choice")), tie("any"), {
      maxKeys: 3,
    }),
  ),
})).any;

/** An activity: right in most of its fields, and anything at all in one or two. */
const activity: fc.Arbitrary<object> = fc
  .tuple(
    fc.constantFrom("message", "event", "invoke", "conversationUpdate", "typing", "messageUpdate", "handoff"),
    text,
    fc.dictionary(fc.constantFrom(...FIELDS()), value, { maxKeys: 2 }),
  )
  .map(([type, said, odd]) => ({
    type,
    id: CANARY,
    channelId: "test",
    deliveryMode: "expectReplies",
    from: { id: "resident" },
    recipient: { id: "bot" },
    conversation: { id: "one" },
    text: said,
    ...odd,
  }));

function FIELDS(): readonly string[] {
  return [
    ...["type", "id", "channelId", "from", "recipient", "conversation", "text", "locale", "name", "value"],
    ...["entities", "attachments", "membersAdded", "channelData", "timestamp", "action", "replyToId"],
  ];
}

/** The body of a request: an activity, any JSON, a form, JSON cut short, or any text. */
const body: fc.Arbitrary<string> = fc.oneof(
  activity.map((each) => JSON.stringify(each)),
  value.map((each) => JSON.stringify(each)),
  fc.dictionary(fc.constantFrom("text", "token", "id", "choice"), text, { maxKeys: 4 }).map((fields) =>
    Object.entries(fields)
      .map(([name, said]) => `${name}=${escape(said)}`)
      .join("&"),
  ),
  activity.map((each) => JSON.stringify(each).slice(0, -3)),
  fc.integer({ min: 1, max: 2_000 }).map((depth) => "[".repeat(depth) + "]".repeat(depth)),
  text,
  fc.constantFrom("", " "),
);

const METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND"];

/** What may stand in a request line and in a header without ending it. */
const oneLine = (said: string): string =>
  said.replace(/[^\x21-\x7e]/g, (mark) => escape(mark)).slice(0, 3_000);
const headerText = text.map((said) => said.replace(/[^\x20-\x7e]/g, "?").slice(0, 3_000));

const HEADERS: readonly (readonly [string, readonly string[]])[] = [
  [
    "content-type",
    ["application/json", "application/x-www-form-urlencoded", "text/plain", "multipart/form-data"],
  ],
  ["content-type", ["application/json; charset=utf-7", "application/json; charset=utf-16le"]],
  ["content-encoding", ["gzip", "br", "identity"]],
  ["origin", ["https://www.council.example", "https://evil.example", "null"]],
  ["sec-fetch-site", ["same-origin", "cross-site"]],
  ["x-forwarded-for", ["127.0.0.1", "1.2.3.4, 5.6.7.8"]],
  ["authorization", ["Bearer", "Basic YTpi", "Bearer a.b.c"]],
  ...["cookie", "x-request-id", "accept-language", "user-agent", "referer", "range", "if-none-match"].map(
    (name) => [name, [CANARY]] as const,
  ),
];

const header: fc.Arbitrary<readonly [string, string]> = fc
  .constantFrom(...HEADERS)
  .chain(([name, usual]) => fc.tuple(fc.constant(name), fc.oneof(fc.constantFrom(...usual), headerText)));

/** Any request to one of the paths, or below it, with any of the tokens or none. */
export function requestTo(paths: readonly string[], tokens: readonly string[]): fc.Arbitrary<RawRequest> {
  const further = fc.oneof(
    fc.constant(""),
    fc.constant(""),
    text.map((said) => `/${oneLine(said)}`),
  );
  const query = fc.oneof(
    fc.constant(""),
    fc
      .tuple(fc.constantFrom("watermark", "lang", "framed", "t", "x"), text)
      .map(([name, said]) => `?${name}=${oneLine(said)}`),
  );
  return fc.record({
    method: fc.oneof(fc.constantFrom("GET", "POST"), fc.constantFrom(...METHODS)),
    path: fc.tuple(fc.constantFrom(...paths), further, query).map((parts) => parts.join("")),
    headers: fc
      .tuple(fc.array(header, { maxLength: 3 }), fc.constantFrom(undefined, ...tokens), fc.boolean())
      .map(([any, token, isJson]) => [
        ...(isJson ? [["content-type", "application/json"] as const] : []),
        ...(token === undefined ? [] : [["authorization", `Bearer ${token}`] as const]),
        ...any,
      ]),
    body,
  });
}
