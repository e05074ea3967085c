const MARK = "[user name]";
/** @wayne_s, which is no part of an email. */
const HANDLE = /(?<![\p{L}\p{N}._-])@[a-z0-9_](?:[a-z0-9_.-]{0,38}[a-z0-9_])?/giu;
const PLACE =
  "(?:insta(?:gram)?|snap(?:chat)?|facebook|fb|tik ?tok|twitter|telegram|discord|whatsapp|user ?name|gamer ?tag|handle)";
/** "his snapchat is wayne_99": one word with a figure, dot or line in it, which no other word has. */
const CALLED = new RegExp(
  `\\b(${PLACE}(?: (?:name|handle|account|user ?name|id))?(?:['’]s| is| was|:| =) ?:? ?)(?=[\\w.-]{0,39}[\\d_.-]\\w)[\\w.-]{2,40}`,
  "giu",
);

/** The text with names that people go by online as [user name]. */
export function redactUserNames(text: string): string {
  return text.replace(HANDLE, MARK).replace(CALLED, `$1${MARK}`);
}
