/** Where an email stops being what somebody wrote now, as the usual programs mark what they quote. */
const QUOTED_FROM = [
  /^On .{5,200}\bwrote:[ \t]{0,9}$/ms,
  /^-{2,} ?(Original Message|Forwarded message) ?-{2,}/im,
  /^_{10,}[ \t]{0,9}$/m,
  /^\*?From:\*? .+\n(?:\*?(?:Sent|Date|To):)/im,
  /^>/m,
];

/** Where the signature begins: the line that standards give for it, what telephones add, or a farewell on its own line. */
const SIGNED_FROM = [
  /^-- ?$/m,
  /^(Sent from my|Get Outlook for|Sent via) .*$/im,
  /^(kind regards|best regards|regards|best wishes|many thanks|yours (sincerely|faithfully|truly))[,.!]?[ \t]{0,9}$/im,
];

/** An email's own words, without what it quotes and its signature; the whole where nothing else is left. */
export function emailText(text: string): string {
  const lines = text.replaceAll("\r\n", "\n");
  const end = Math.min(lines.length, ...[...QUOTED_FROM, ...SIGNED_FROM].map((mark) => startOf(mark, lines)));
  return lines.slice(0, end).trim() || lines.trim();
}

function startOf(mark: RegExp, text: string): number {
  return mark.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}
