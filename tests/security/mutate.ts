import fc from "fast-check";

/** What somebody might type in place of something else, by mistake or by design. */
const INSTEAD = [
  ...[
    "",
    " ",
    "[]",
    "{}",
    "[[]]",
    "{a: {b: c}}",
    "null",
    "~",
    "true",
    "0",
    "000",
    "1e999",
    "-1",
    "NaN",
    "2026-13-45",
  ],
  ...[
    "&a [*a]",
    "*a",
    "!!js/function 'x'",
    "!!binary aGk=",
    "|",
    ">",
    "- ",
    ": ",
    "? ",
    "#",
    '"',
    "'",
    "%",
    "@",
    "`",
  ],
  ...[
    "__proto__: {a: 1}",
    "constructor: 1",
    "\t",
    "\u0000",
    "\ud800",
    "\u202e",
    "\ufeff",
    "---",
    "---js",
    "```yaml",
  ],
  ...[
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "[a](javascript:b)",
    "{contact: nobody}",
    "😀",
    "é".repeat(300),
  ],
];

type Change = (text: string) => string;

/** A change to any text: a line lost, doubled, moved in or out or given another value; something put in, or cut off. */
const change: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(), fc.constantFrom(...INSTEAD), fc.integer({ min: 0, max: 7 }))
  .map(([place, instead, kind]) => (text: string) => {
    const lines = text.split("\n");
    const at = place % lines.length;
    const line = lines[at] ?? "";
    const within = (changed: string[]): string =>
      [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join("\n");
    switch (kind) {
      case 0:
        return within([]);
      case 1:
        return within([line, line]);
      case 2:
        return within([`  ${line}`]);
      case 3:
        return within([line.replace(/^ {2}/, "")]);
      case 4:
        return within([line.replace(/^(\s*(?:- )?[\w-]+:).*/, `$1 ${instead}`)]);
      case 5:
        return within([`${line}${instead}`]);
      case 6:
        return text.slice(0, place % (text.length + 1));
      default:
        return text.slice(0, place % (text.length + 1)) + instead + text.slice(place % (text.length + 1));
    }
  });

/** One to three changes, one after the other. */
export const changes: fc.Arbitrary<Change> = fc
  .array(change, { minLength: 1, maxLength: 3 })
  .map((all) => (text) => all.reduce((changed, each) => each(changed), text));
