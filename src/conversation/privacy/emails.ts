const MARK = "[email]";

/** What can stand before the @; looked for from its first character on, so that no text takes long to search. */
const NAME = "(?<![\\p{L}\\p{N}._%+'’-])[\\p{L}\\p{N}._%+'’-]+";
const LABEL = "[\\p{L}\\p{N}-]+";
/** "john@example.com", "john @ example . com". */
const EMAIL = new RegExp(`${NAME} ?@ ?${LABEL}(?:(?:\\.| \\. ?)${LABEL})+`, "gu");
const AT = "(?: | ?[([] ?)(?:at|AT)(?: | ?[)\\]] ?)";
const DOT = "(?:\\.|(?: | ?[([] ?)(?:dot|DOT)(?: | ?[)\\]] ?))";
/** "john at gmail dot com", "john(at)gmail.com": as people write who do not want machines to read it. */
const SPELLED = new RegExp(`${NAME}(?:${DOT}[\\p{L}\\p{N}_%+-]+){0,4}${AT}${LABEL}(?:${DOT}${LABEL})+`, "gu");
/** "at example.com" alone may be a website: somewhere to look, and nobody's address. */
const SAYS_DOT = /[([] ?at|(?: |[([] ?)dot/i;

/** The text with each email address as [email]. */
export function redactEmails(text: string): string {
  return text.replace(EMAIL, MARK).replace(SPELLED, (found) => (SAYS_DOT.test(found) ? MARK : found));
}
