const WRITTEN_AS: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", "#39": "'", "#x27": "'" },
};

/** Channels that write the signs of HTML in what somebody typed as HTML does. */
const ESCAPING = ["msteams", "slack"];

/** The text as it was typed: "R&D" where the channel sends "R&amp;D". */
export function unescaped(text: string, channel: string): string {
  if (!ESCAPING.includes(channel)) return text;
  return text.replace(/&(#?\w{2,4});/g, (whole, name: string) => WRITTEN_AS[name.toLowerCase()] ?? whole);
}
