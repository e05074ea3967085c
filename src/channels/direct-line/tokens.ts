import {
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { putLast } from "./bounded-map.ts";

/** Whom a token speaks for, and what it opens. */
export interface TokenHolder {
  readonly conversation: string;
  readonly user: string;
  /** Where given, the only foreign origins whose pages may use the token. */
  readonly trustedOrigins?: readonly string[];
}

export type TokenReading =
  | { readonly kind: "valid"; readonly holder: TokenHolder }
  | { readonly kind: "expired" }
  | { readonly kind: "invalid" };

interface Proof {
  readonly holder: TokenHolder;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface Tokens {
  /** A token for the protocol's requests, good for TOKEN_SECONDS. */
  issue(holder: TokenHolder): Promise<string>;
  read(token: string): Promise<TokenReading>;
  /** A token that opens the conversation's WebSocket and nothing else, good for STREAM_TOKEN_SECONDS. */
  issueForStream(holder: TokenHolder): Promise<string>;
  readForStream(token: string): Promise<TokenReading>;
  /** Whether these are the words of the Direct Line secret; never, where none is set. */
  isSecret(words: string): boolean;
}

/** Clients refresh every 15 minutes, hard-coded, so a token must live well over that. */
export const TOKEN_SECONDS = 1800;

/** Long enough to open a socket on a slow telephone; the address it stands in may be logged by a proxy. */
const STREAM_TOKEN_SECONDS = 60;

/** Proving a signature costs more than the rest of a request, and each token is used many times. Some 500 bytes each. */
const MOST_PROVED = 10_000;

const ISSUER = "community-safety-chatbot";

/**
 * Tokens as signed JWTs. The signing key is derived from the secret, or from `signedWith` where there is none, so tokens
 * outlive a restart and hold on every server with the same; without either, the key lives and dies with this process.
 */
export function createTokens(secret: string | undefined, now: () => number, signedWith?: string): Tokens {
  const key = signingKey(secret ?? signedWith);
  const ours = secret === undefined ? undefined : digest(secret);
  const proved = new Map<string, Proof>();

  async function read(token: string, audience: string): Promise<TokenReading> {
    const proof = proved.get(`${audience} ${token}`) ?? (await prove(key, token, audience));
    if (proof === undefined) return { kind: "invalid" };
    putLast(proved, `${audience} ${token}`, proof, MOST_PROVED);
    return now() < proof.expires ? { kind: "valid", holder: proof.holder } : { kind: "expired" };
  }

  return {
    issue: (holder) => sign(key, holder, "requests", TOKEN_SECONDS, now()),
    read: (token) => read(token, "requests"),
    issueForStream: (holder) => sign(key, holder, "stream", STREAM_TOKEN_SECONDS, now()),
    readForStream: (token) => read(token, "stream"),
    isSecret: (words) => ours !== undefined && timingSafeEqual(digest(words), ours),
  };
}

function signingKey(secret: string | undefined): KeyObject {
  if (secret === undefined) return createSecretKey(randomBytes(32));
  return createSecretKey(Buffer.from(hkdfSync("sha256", secret, ISSUER, "direct-line-tokens", 32)));
}

function sign(
  key: KeyObject,
  { conversation, user, trustedOrigins }: TokenHolder,
  audience: string,
  seconds: number,
  now: number,
): Promise<string> {
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT({
    conv: conversation,
    // Clients decode this claim and use it as their own id.
    user,
    ...(trustedOrigins && { origins: [...trustedOrigins] }),
    iss: ISSUER,
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + seconds,
  })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .sign(key);
}

/** What a token of ours says; undefined where it is not ours. Whether it has expired is for the reader to see. */
async function prove(key: KeyObject, token: string, audience: string): Promise<Proof | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ["HS256"],
      issuer: ISSUER,
      audience,
      requiredClaims: ["exp", "conv", "user"],
      currentDate: new Date(0),
    });
    return { holder: toHolder(payload), expires: Number(payload.exp) * 1000 };
  } catch {
    return undefined;
  }
}

// Only read from payloads that we signed, so the shapes hold.
function toHolder(payload: JWTPayload): TokenHolder {
  const { conv, user, origins } = payload as { conv: string; user: string; origins?: readonly string[] };
  return { conversation: conv, user, ...(origins && { trustedOrigins: origins }) };
}

// Digests are of equal length whatever was sent, so comparing them takes equal time.
function digest(words: string): Buffer {
  return createHash("sha256").update(words).digest();
}
