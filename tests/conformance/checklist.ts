/** What a Direct Line 3.0 server has to do, and the test that holds ours to it: [what, test file, beginning of its name]. */
export const CHECKLIST: readonly (readonly [what: string, file: string, test: string])[] = [
  ...of("cross-origin", [
    ["a preflight with each header that Web Chat asks for", "answers the preflight of an allowed origin"],
    [
      "the origin echoed, never *, also for session/getsessionid",
      "answers session/getsessionid, which is sent",
    ],
    ["origins that are not allowed", "refuses the origin "],
    ["a token is bound to the origins it names", "holds a token to the origins it names"],
  ]),
  ...of("tokens", [
    [
      "POST /tokens/generate: the secret for a token, unheard by the bot",
      "are had for the secret, for a new",
    ],
    [
      "POST /tokens/refresh: the same conversation, user and origins",
      "are refreshed for the same conversation",
    ],
    [
      "an expired token is not refreshed; a life well over 15 minutes",
      "are refreshed for the same conversation",
    ],
    ["JWTs with a user claim that begins with dl_", "are had without a body too"],
  ]),
  ...of("bad-tokens", [
    ["401 without a token", "401 MissingAuthorization"],
    ["403 for garbage, foreign and forged tokens", "403 InvalidToken"],
    ["403 TokenExpired", "403 TokenExpired"],
    ["a token is bound to its conversation", "403 WrongConversation"],
    ["404 for a conversation that is not there", "404 ConversationNotFound"],
  ]),
  ...of("conversations", [
    ["POST /conversations: 201 and what a client needs", "starts one with a welcome"],
    [
      "POST /conversations: 200 where the token has started it",
      "says 200 when the token has started it already",
    ],
    ["GET /conversations/{id}: a fresh token and streamUrl", "resumes with a fresh token and a stream"],
    ["an empty watermark, or one from nowhere, is the start", "takes the watermark "],
    ["streamUrl shows the public host", "shows the public address in the stream's"],
    ["conversationUpdate is never delivered", "never delivers a conversationUpdate"],
    ["polling pages until empty", "gives a long log in pages, in order"],
    ["session/getsessionid", "gives the session id that Web Chat asks for"],
  ]),
  ...of("stream-admission", [
    ["streamUrl is authorised by its own t, for 60 s", "opens only for the token in its own address"],
    ["a stream for allowed origins only", "opens for allowed origins only"],
    ["a stream from a watermark from nowhere", "begins at the start for the watermark"],
  ]),
  ...of("stream", [
    ["what came before the socket is replayed on it", "replays everything since the conversation"],
    ["one socket for each conversation: collision", "closes an older socket of the same conversation"],
    ["typing on the stream only, without a watermark", "says that the bot is typing, in a frame without"],
    ["the echo with id and clientActivityID", "brings the resident's own message with its id"],
    ["replay from a watermark", "goes on after the watermark of a resumed"],
  ]),
  ...of("stream-faults", [
    [
      "empty frames are keep-alives; half-open sockets are cut off",
      "sends empty frames, and cuts off who does",
    ],
    ["a socket that never reads", "cuts off a socket that never reads"],
    ["frames of bytes, and frames that are too big", "closes on a frame of over 64 kB"],
  ]),
  ...of("sending", [
    ["200 with the id as soon as it is stored", "stores a message, acknowledges it with its id"],
    ["from.id is the token's, whatever the client claims", "says who sent it by the token"],
    ["channelId webchat becomes directline", "keeps what the client needs to know its own message by"],
    ["what is sent again is stored once", "stores and answers a message that is sent again once"],
    ["endOfConversation: reading goes on, sending does not", "ends the conversation when the resident does"],
  ]),
  ...of("bad-input", [
    ["400 for what cannot be read", "400 BadSyntax: "],
    ["256K characters are counted, not bytes", "takes an activity of just under 256K characters"],
    ["415 for files, and a word to the resident", "415 UploadNotSupported"],
  ]),
  ...of("rate-limit", [["429 with Retry-After", "429 TooManyRequests, with seconds to wait"]]),
  ...of("flood", [["429 for a flood from one address, not for others", "429 TooManyRequests: one "]]),
  ...of("failures", [
    ["502 where the message cannot be kept", "502 BotRejectedActivity"],
    ["500, without words in the log", "500 ServiceError"],
  ]),
  ...of("exactly-once", [
    ["each activity once and in order, in any order of doing", "gets each activity once and in order"],
  ]),
  ...of("thumbs", [["Web Chat's thumbs", "keep that an answer was"]]),
];

function of(name: string, rows: readonly (readonly [what: string, test: string])[]) {
  return rows.map(([what, test]) => [what, `channels/direct-line/${name}.test.ts`, test] as const);
}
