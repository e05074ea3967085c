import { didYouMean, editDistance } from "./spelling.ts";

/** How many letters of a name may be wrong for it still to be taken for one of ours; underscores and case aside. */
const MOST_SLIPS = 2;

/** A variable that begins like this is meant for us, so an unknown one is a spelling mistake. */
const OUR_PREFIXES = [
  "MICROSOFT_APP_",
  "BOT_",
  "DIRECT_LINE_",
  "WIDGET_",
  "KNOWLEDGE_",
  "DIALOGS_",
  "RETENTION_",
];

/** A sentence for each variable that is meant for us and is not among the known ones, with the one that was meant. */
export function unknownSettings(environment: object, known: readonly string[]): string[] {
  return Object.keys(environment)
    .filter((name) => !known.includes(name) && isMeantForUs(name, known))
    .map((name) => {
      const meant = didYouMean(plain(name), known.map(plain));
      const setting = known.find((each) => plain(each) === meant);
      return `${name} is not a setting. ${setting ? `Did you mean ${setting}?` : "Remove it."}`;
    });
}

/** Whether a name begins like ours, or is one of ours but for a slip: "DIRECTLINE_SECRET", "MicrosoftAppId". */
function isMeantForUs(name: string, known: readonly string[]): boolean {
  if (beginsLikeOurs(name)) return true;
  return known
    .filter(beginsLikeOurs)
    .some((each) => editDistance(plain(name), plain(each), MOST_SLIPS) <= MOST_SLIPS);
}

function beginsLikeOurs(name: string): boolean {
  return OUR_PREFIXES.some((prefix) => name.startsWith(prefix));
}

function plain(name: string): string {
  return name.replaceAll("_", "").toUpperCase();
}
