import { contrastOf, LEAST_CONTRAST, readableOn } from "./contrast.ts";
import { readColour } from "./setting-rules.ts";
import type { Read } from "./settings.ts";

/** The colour of the header and the buttons where a council has chosen none. */
const OWN_COLOUR = "#1b3a57";

/** The names of this machine alone. */
export const LOOPBACK: readonly string[] = ["127.0.0.1", "::1", "localhost"];

/** A sentence on each of the settings that are right by themselves and cannot stand together. */
export function settingClashes(value: Read): string[] {
  const anonymous = value("BOT_ALLOW_ANONYMOUS") === "true";
  const app = value("MICROSOFT_APP_ID") !== "";
  const password = value("MICROSOFT_APP_PASSWORD") !== "";
  const tenant = value("MICROSOFT_APP_TENANT_ID") !== "";
  const type = value("MICROSOFT_APP_TYPE");
  const rows: readonly (readonly [boolean, string])[] = [
    [
      anonymous && !LOOPBACK.includes(value("HOST")),
      "BOT_ALLOW_ANONYMOUS can only be true when HOST is this machine alone, such as 127.0.0.1.",
    ],
    [
      anonymous && app,
      "BOT_ALLOW_ANONYMOUS cannot be true when MICROSOFT_APP_ID is set: use one or the other.",
    ],
    [
      app && !password && type !== "UserAssignedMSI",
      "MICROSOFT_APP_PASSWORD is missing: MICROSOFT_APP_ID needs the client secret of the app registration.",
    ],
    [
      app && !tenant && type !== "MultiTenant",
      "MICROSOFT_APP_TENANT_ID is missing: MICROSOFT_APP_ID needs the id of its directory.",
    ],
    [
      !app && (password || tenant),
      "MICROSOFT_APP_ID is missing: the password and tenant of an app registration are of no use without its id.",
    ],
    [
      value("STORE") === "redis" && value("REDIS_URL") === "",
      "REDIS_URL is missing: STORE=redis needs the address, such as redis://127.0.0.1:6379.",
    ],
    [
      value("STORE") !== "redis" && value("REDIS_URL") !== "",
      "REDIS_URL is of no use without STORE=redis: set both or neither.",
    ],
  ];
  return [...rows.filter(([clash]) => clash).map(([, sentence]) => sentence), ...paleColours(value)];
}

/** Words that could not be read on their colour, with the nearest colour that they can be read on. */
function paleColours(value: Read): string[] {
  const text = readColour(value("WIDGET_TEXT_COLOUR"));
  const colour = value("WIDGET_COLOUR") === "" ? OWN_COLOUR : readColour(value("WIDGET_COLOUR"));
  if (colour === undefined || text === undefined) return [];
  const contrast = contrastOf(colour, text);
  if (contrast >= LEAST_CONTRAST) return [];
  const shown = (Math.floor(contrast * 100) / 100).toFixed(2);
  const plain = contrastOf(colour, "#ffffff") >= LEAST_CONTRAST ? "ffffff" : "000000";
  return [
    `WIDGET_COLOUR ${colour} and WIDGET_TEXT_COLOUR ${text} have a contrast of ${shown}:1, and words need ${LEAST_CONTRAST}:1. ` +
      `Set WIDGET_COLOUR=${readableOn(colour, text).slice(1)} or WIDGET_TEXT_COLOUR=${plain}.`,
  ];
}
