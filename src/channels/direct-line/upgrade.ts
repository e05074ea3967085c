import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { errorFacts } from "../../log.ts";
import { holderOf } from "./caller.ts";
import { isAllowedOrigin } from "./origins.ts";
import type { Parts } from "./parts.ts";
import { addressKey } from "./rate-limit.ts";
import { isRefused, type Refusal, refusalBody, refusalFor, refused } from "./refusals.ts";
import { startStream } from "./stream.ts";
import { type Place, readWatermark } from "./watermark.ts";

const OURS = "/v3/directline/";
const STREAM = /^\/v3\/directline\/conversations\/([\w-]{1,100})\/stream$/;

interface Admission {
  readonly conversation: string;
  readonly place: Place;
}

/** Takes an upgrade request to the stream of a conversation; false, and nothing done, where the path is not ours. */
export function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, parts: Parts): boolean {
  const url = URL.parse(request.url ?? "", "http://any");
  if (!url?.pathname.startsWith(OURS)) return false;
  // Until ws has the socket nobody else listens, and an error that nobody hears ends the process.
  socket.on("error", ignore);
  admit(url, request, parts)
    .catch((error: unknown) => {
      parts.log.error(errorFacts(error), "a stream could not be opened");
      return refusalFor(error);
    })
    .then((admission) => {
      if (isRefused(admission)) return refuse(socket, admission);
      open(request, socket, head, admission, parts);
    });
  return true;
}

async function admit(url: URL, request: IncomingMessage, parts: Parts): Promise<Admission | Refusal> {
  const { headers } = request;
  const flooding = parts.limits.requests(addressKey(addressOf(request, parts.proxies)));
  if (flooding > 0) return refused("TooManyRequests", undefined, flooding);
  const conversation = STREAM.exec(url.pathname)?.[1];
  if (conversation === undefined) return refused("NotFound");
  if (!isAllowedOrigin(headers, parts)) return refused("OriginNotAllowed");
  const token = url.searchParams.get("t");
  if (!token) return refused("MissingAuthorization", "The address must carry the t that came with it.");
  const holder = holderOf(await parts.tokens.readForStream(token), headers, parts);
  if (isRefused(holder)) return holder;
  if (holder.conversation !== conversation) return refused("WrongConversation");
  const wait = parts.limits.reads(conversation);
  if (wait > 0) return refused("TooManyRequests", undefined, wait);
  const { started } = await parts.records.look(conversation);
  if (!started) return refused("ConversationNotFound");
  return { conversation, place: readWatermark(url.searchParams.get("watermark")) };
}

/** The client's address as the outermost of our proxies saw it; each adds whom it was asked by at the end. */
function addressOf({ headers, socket }: IncomingMessage, proxies: number): string | undefined {
  const told = [headers["x-forwarded-for"] ?? ""].flat().join(",").split(",");
  const hops = [socket.remoteAddress, ...told.map((hop) => hop.trim()).toReversed()].filter(Boolean);
  return hops[Math.min(proxies, hops.length - 1)];
}

function open(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { conversation, place }: Admission,
  { sockets, store, records, log }: Parts,
): void {
  sockets.open(request, socket, head, conversation, (stream) => {
    socket.removeListener("error", ignore);
    startStream({ socket: stream, store, conversation, place, log, look: () => records.look(conversation) });
  });
}

function refuse(socket: Duplex, refusal: Refusal): void {
  const body = JSON.stringify(refusalBody(refusal));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    "Connection: close",
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(refusal.retryAfter === undefined ? [] : [`Retry-After: ${refusal.retryAfter}`]),
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
}

function ignore(): void {}
