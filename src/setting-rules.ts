import { isIP } from "node:net";
import { readQuietHours } from "./quiet-hours.ts";

/** What is wrong with a value, with an example of a right one; undefined where it is right. */
export type Rule = (value: string) => string | undefined;

const LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
const HOST_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, "i");
const HOST_OR_ADDRESS = new RegExp(`^${LABEL}(?:\\.${LABEL})*$|^\\[[0-9a-f:.]+\\]$`, "i");
/** What the names of the Bot Framework package begin with. */
const TALKATIVE = "agents:";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One of the values listed, letter for letter. */
export function oneOf(allowed: readonly string[]): Rule {
  return (value) =>
    allowed.includes(value)
      ? undefined
      : `must be one of ${allowed.filter(Boolean).join(", ")}, not "${value}"`;
}

/** The rule, or empty. */
export function orNothing(rule: Rule): Rule {
  return (value) => (value === "" ? undefined : rule(value));
}

/** A TCP port; 0 lets the machine choose one. */
export function port(value: string): string | undefined {
  const right = /^\d{1,5}$/.test(value) && Number(value) <= 65535;
  return right ? undefined : "must be a port from 0 to 65535, such as 3978";
}

/** A host name or address to listen on, without port or scheme. */
export function host(value: string): string | undefined {
  const right = isIP(value) !== 0 || HOST_NAME.test(value);
  return right ? undefined : `must be one host name or address, such as 127.0.0.1, not "${value}"`;
}

/** Whole hours, up to a year. */
export function hours(value: string): string | undefined {
  const right = /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 8760;
  return right ? undefined : "must be a whole number of hours from 1 to 8760, such as 24";
}

/** When nobody is written to who did not write first. */
export function quietHours(value: string): string | undefined {
  const right = readQuietHours(value) !== undefined;
  return right ? undefined : "must be hours such as 21:00-08:00 Europe/London, or none";
}

/** How many proxies stand in front, up to 10. */
export function proxies(value: string): string | undefined {
  const right = /^\d{1,2}$/.test(value) && Number(value) <= 10;
  return right ? undefined : "must be a whole number of proxies from 0 to 10, such as 1";
}

/** Names of what packages are to print, none of which may take in the Bot Framework's: it prints whole messages. */
export function printing(value: string): string | undefined {
  const isWrong = value.split(/[\s,]+/).some((name) => {
    const [start = "", ...rest] = name.split("*");
    return start.startsWith(TALKATIVE) || (rest.length > 0 && TALKATIVE.startsWith(start));
  });
  return isWrong
    ? "must not name agents:* nor *, for then residents' messages are printed. Name others, such as express:*"
    : undefined;
}

/** Empty, or long enough that nobody can guess it. The value is never shown. */
export function secret(value: string): string | undefined {
  return value === "" || value.length >= 32 ? undefined : "must be at least 32 characters long, and random";
}

/** Empty, or the id of an app registration. The value is never shown, since a secret may stand there by mistake. */
export function appId(value: string): string | undefined {
  const right = value === "" || UUID.test(value);
  return right ? undefined : "must be an id such as 00000000-0000-0000-0000-000000000000";
}

/** Empty, or the id or domain of a Microsoft Entra directory. The value is never shown. */
export function directory(value: string): string | undefined {
  const right = value === "" || UUID.test(value) || HOST_NAME.test(value);
  return right
    ? undefined
    : "must be an id such as 00000000-0000-0000-0000-000000000000, or a domain such as example.onmicrosoft.com";
}

/** Empty, or addresses each of a scheme and a host alone. */
export function origins(value: string): string | undefined {
  const wrong = list(value).find((item) => readOrigin(item) === undefined);
  return wrong && `must be an address such as https://chat.example.gov.uk, without a path, not "${wrong}"`;
}

/** Empty, or one address of a scheme and a host alone. */
export function origin(value: string): string | undefined {
  return list(value).length > 1 ? "must be one address, such as https://chat.example.gov.uk" : origins(value);
}

/** Empty, or the address of a Redis. The value is never shown, since a password may stand in it. */
export function redisUrl(value: string): string | undefined {
  const url = URL.parse(value);
  const isRedis = url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== "";
  return value === "" || isRedis ? undefined : "must be an address such as redis://127.0.0.1:6379";
}

/** Empty, or a colour of six figures, as CSS writes it, with or without the # that begins a comment in .env. */
export function colour(value: string): string | undefined {
  return value === "" || /^#?[0-9a-f]{6}$/i.test(value)
    ? undefined
    : `must be a colour of six figures such as 1b3a57, not "${value}"`;
}

/** The colour as CSS writes it: #1b3a57; undefined where the text is none. */
export function readColour(text: string): string | undefined {
  return text !== "" && colour(text) === undefined ? `#${text.replace("#", "").toLowerCase()}` : undefined;
}

/** Empty, or a name of at most 60 characters, on one line. */
export function shortName(value: string): string | undefined {
  return value.length <= 60 && !/[\p{Cc}<>]/u.test(value)
    ? undefined
    : "must be a name of at most 60 characters";
}

/** One address of a website, with or without a path. */
export function website(value: string): string | undefined {
  const url = URL.parse(value);
  const right = url !== null && /^https?:$/.test(url.protocol) && !/\s/.test(value);
  return right ? undefined : "must be the address of a website, such as https://www.bbc.co.uk/weather";
}

/** The origin as browsers write it (lower case, no slash at the end); undefined where the text is none. */
export function readOrigin(text: string): string | undefined {
  // The text goes into security headers, where "*" or ";" would mean something: so plain host characters only.
  const url = /^https?:\/\/[^\s*;,'"@?#\\/]+\/?$/i.test(text) ? URL.parse(text) : null;
  return url && HOST_OR_ADDRESS.test(url.hostname) ? url.origin : undefined;
}

/** The items of a list written with commas or spaces between them. */
export function list(value: string): string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}
