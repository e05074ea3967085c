/** A day on which the contact of `aContact` is looked after. */
export const TODAY = new Date("2026-11-22T12:00:00Z");

const FIELDS = {
  id: "police-101",
  name: "Police",
  for: "When it is not an emergency.",
  number: '"101"',
  says: "Call {number}.",
  owner: "safety-team",
  source: "example.org",
  checked_on: "2026-06-05",
  review_by: "2027-05-31",
  asked_as: "[police, 101]",
};

/** The lines of a contact as a file holds it, each field on a line of its own; undefined takes a field out. */
export function aContact(fields: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = Object.entries({ ...FIELDS, ...fields }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `- ${lines.join("\n  ")}\n`;
}
