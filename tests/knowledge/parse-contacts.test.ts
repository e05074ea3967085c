import { expect } from "chai";
import fc from "fast-check";
import { describeProblem } from "../../src/errors.ts";
import { parseContacts } from "../../src/knowledge/parse-contacts.ts";
import { aContact, TODAY } from "./a-contact.ts";

const parsed = (text: string, now = TODAY) => parseContacts("contacts.yml", text, now);
const problemsIn = (text: string): string[] => parsed(text).problems.map(describeProblem);

describe("parseContacts", () => {
  it("reads a contact with what residents see and how they ask", () => {
    const { entries, problems } = parsed(aContact({ web: "https://example.org", hours: "9am to 5pm" }));
    expect(problems).to.deep.equal([]);
    expect(entries).to.have.length(1);
    expect(entries[0]).to.deep.include({
      says: "Call 101.",
      askedAs: ["police", "101"],
      owner: "safety-team",
      reviewBy: "2027-05-31",
      line: 1,
    });
    expect(entries[0]?.contact).to.deep.equal({
      id: "police-101",
      name: "Police",
      for: "When it is not an emergency.",
      number: "101",
      web: "https://example.org",
      hours: "9am to 5pm",
    });
  });

  it("fills the number, text number and website into the answer", () => {
    const says = '"Call {number}, text {text} or see {web}."';
    const { entries } = parsed(aContact({ says, text: '"60066"', web: "https://www.example.org/" }));
    expect(entries[0]?.says).to.equal("Call 101, text 60066 or see [example.org](https://www.example.org/).");
  });

  it("takes a month, a year or the word undated as the date of a page", () => {
    for (const day of ["2025-12", '"2025"', "undated"])
      expect(problemsIn(aContact({ checked_on: day })), day).to.deep.equal([]);
  });

  const faults: readonly (readonly [string, string, string])[] = [
    [
      "a number without quotation marks",
      aContact({ number: "101" }),
      "contacts.yml:4: number is not in quotation marks, so YAML may have changed it.",
    ],
    [
      "a number with letters",
      aContact({ number: '"call 101"' }),
      "contacts.yml:4: number is not a telephone number.",
    ],
    [
      "a name that is missing",
      aContact({ name: undefined }),
      "contacts.yml:1: name is missing. Write name: as residents know it.",
    ],
    [
      "a review_by that is missing",
      aContact({ review_by: undefined }),
      "contacts.yml:1: review_by is missing.",
    ],
    [
      "a review_by that is no day",
      aContact({ review_by: "2027-02-30" }),
      "contacts.yml:9: review_by is not a day.",
    ],
    [
      "a review_by that has passed",
      aContact({ review_by: "2026-11-21" }),
      "contacts.yml:9: police-101 had to be looked at again by 2026-11-21.",
    ],
    [
      "a checked_on in the future",
      aContact({ checked_on: "2027-01-01" }),
      "contacts.yml:8: checked_on is in the future.",
    ],
    ["an owner that is missing", aContact({ owner: undefined }), "contacts.yml:1: owner is missing."],
    [
      "asked_as that is not a list",
      aContact({ asked_as: "police" }),
      "contacts.yml:10: asked_as is not a list of texts.",
    ],
    ["an id with spaces", aContact({ id: "Police 101" }), "contacts.yml:1: id is not an id."],
    [
      "a website that is none",
      aContact({ web: "javascript:alert(1)" }),
      "contacts.yml:11: web is not a web address.",
    ],
    [
      "a field that nobody knows",
      aContact({ numbr: '"101"' }),
      "contacts.yml:11: A contact has no field called numbr. Did you mean number?",
    ],
    [
      "HTML in what it says",
      aContact({ says: '"Call {number} <script>x</script>"' }),
      "contacts.yml:5: says holds HTML.",
    ],
    [
      "a sentence too long to read",
      aContact({ for: "word ".repeat(26).trim() }),
      "contacts.yml:3: for has a sentence of 26 words.",
    ],
    [
      "an answer without the number",
      aContact({ says: "Call the police." }),
      "contacts.yml:5: says does not give the number. Write {number} where it has to stand.",
    ],
    [
      "an answer that repeats the number",
      aContact({ number: "0800 555 111", says: '"Call {number}, that is 0800 555 111."' }),
      "contacts.yml:5: says repeats the number. Write {number} in its place.",
    ],
    [
      "an answer with a number that is not there",
      aContact({ says: '"{number} or {text}"' }),
      "contacts.yml:5: says has {text}, and the contact has no text.",
    ],
    ["remove with another value", aContact({ remove: "yes please" }), "contacts.yml:11: remove is not true."],
    ["an alias", `- &a ${aContact().slice(2)}- *a\n`, "contacts.yml:11: This entry is not a list of fields."],
    ["a text in place of a contact", "- police\n", "contacts.yml:1: This entry is not a list of fields."],
    ["a map in place of a list", "id: police\n", "contacts.yml:1: It is not a list."],
    ["a tab", "- id: a\n\tname: b\n", "contacts.yml:2: The YAML cannot be read."],
  ];
  for (const [what, text, problem] of faults) {
    it(`names file, line and remedy for ${what}`, () => {
      const [first = "", ...others] = problemsIn(text);
      expect(first).to.include(problem);
      expect(others).to.deep.equal([]);
    });
  }

  it("tells of every fault at once", () => {
    expect(problemsIn(aContact({ name: undefined, number: "101", review_by: "soon" }))).to.have.length(3);
  });

  it("names a second contact with the same id, and keeps the first", () => {
    const { entries, problems } = parsed(aContact() + aContact({ name: "Other" }));
    expect(problems.map(describeProblem)).to.deep.equal([
      "contacts.yml:11: There is a second contact with the id police-101. Give it an id of its own.",
    ]);
    expect(entries.map(({ contact }) => contact.name)).to.deep.equal(["Police"]);
  });

  it("leaves a contact out whose number is wrong, and keeps the others", () => {
    const { entries } = parsed(aContact({ number: "101" }) + aContact({ id: "other" }));
    expect(entries.map(({ contact }) => contact.id)).to.deep.equal(["other"]);
  });

  it("keeps a contact whose owner is missing, because its number is still right", () => {
    expect(parsed(aContact({ owner: undefined })).entries).to.have.length(1);
  });

  it("marks a contact as stale from the day after its review_by, and one without any", () => {
    const staleOn = (day: string, review: string | undefined) =>
      parsed(aContact({ review_by: review }), new Date(day)).entries[0]?.contact.stale ?? false;
    expect(staleOn("2027-05-31T23:00:00Z", "2027-05-31")).to.equal(false);
    expect(staleOn("2027-06-01T00:00:00Z", "2027-05-31")).to.equal(true);
    expect(staleOn("2026-11-22", undefined)).to.equal(true);
  });

  it("reads an empty file as no contacts", () => {
    expect(parsed("# nothing yet\n")).to.deep.equal({
      entries: [],
      removed: [],
      named: new Set(),
      problems: [],
    });
  });

  it("does not follow a YAML bomb", () => {
    const bomb = `- id: &a [x, x]\n${Array.from({ length: 9 }, (_, at) => `- id: &b${at} [*a, *a, *a]`).join("\n")}\n`;
    expect(parsed(bomb).entries).to.deep.equal([]);
    expect(parsed(bomb).problems).to.not.be.empty;
  });

  it("never fails, whatever the file holds", () => {
    const line = fc.constantFrom(
      "- id: a",
      "  name: b",
      "  number: 999",
      "- ",
      "\t",
      "  asked_as: [",
      "*a",
      "{}",
      "- - x",
      ": :",
      "  remove: true",
      "- null",
      "- id: ~",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
        const { problems } = parsed(lines.join("\n"));
        for (const { line, what, remedy } of problems)
          expect([Number.isInteger(line), what !== "", remedy !== ""]).to.deep.equal([true, true, true]);
      }),
    );
  });
});
