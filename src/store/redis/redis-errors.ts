import { ProductError } from "../../errors.ts";

type Trouble = readonly [beginning: RegExp, code: string, what: string, wayOut: string];

/** What Redis says, by how it begins: https://redis.io/docs/latest/develop/reference/protocol-spec. */
const TROUBLES: readonly Trouble[] = [
  [
    /^OOM/,
    "store-full",
    "has no memory left",
    "Give it more, or lower RETENTION_HOURS: the server goes on by itself. maxmemory-policy has to be noeviction.",
  ],
  [
    /^MISCONF/,
    "store-full",
    "cannot save to its disk",
    "Look at its log: most often the disk is full. The server goes on by itself.",
  ],
  [
    /^READONLY/,
    "store-read-only",
    "takes no writes, because it is a replica of another",
    "Set REDIS_URL to the primary.",
  ],
  [
    /^(NOAUTH|WRONGPASS|NOPERM)|without any password configured/,
    "store-refused",
    "does not let this server in, or not to everything it needs",
    "Set the user and password in REDIS_URL, and let the user run all commands on safety-chat:*.",
  ],
  [
    /^(LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY)/,
    "store-unreachable",
    "is not ready yet",
    "Wait until it has loaded its data: the server goes on by itself.",
  ],
];

/** What the package throws when the line broke, or was not there. */
const LINE_BROKE =
  /^(SocketClosedUnexpectedly|SocketTimeout|ConnectionTimeout|ClientClosed|ClientOffline|DisconnectsClient|Abort)Error$/;

/** What Redis or the line to it threw, as a ProductError that tells an operator what is wrong and the way out. */
export function toStoreError(cause: unknown, host: string): unknown {
  if (cause instanceof ProductError || !(cause instanceof Error)) return cause;
  const found = TROUBLES.find(([beginning]) => beginning.test(cause.message));
  if (found) return trouble(host, found, cause);
  const isLine =
    LINE_BROKE.test(cause.constructor.name) || /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_)/.test(codeOf(cause));
  if (isLine) return unreachable(host, cause);
  const isAnswer = /ErrorReply|SimpleError|BlobError/.test(cause.constructor.name);
  return isAnswer
    ? new ProductError("store-failed", `The Redis at ${host} refused a command. Look at its log.`, { cause })
    : cause;
}

/** That there is no line to Redis. */
export function unreachable(host: string, cause: unknown): ProductError {
  const wayOut = "Start it, or mend the way to it: the server goes on by itself. REDIS_URL says where it is.";
  return new ProductError("store-unreachable", `The Redis at ${host} cannot be reached. ${wayOut}`, {
    cause,
  });
}

function trouble(host: string, [, code, what, wayOut]: Trouble, cause: Error): ProductError {
  return new ProductError(code, `The Redis at ${host} ${what}. ${wayOut}`, { cause });
}

function codeOf(error: Error): string {
  return String((error as { code?: unknown }).code ?? "");
}
