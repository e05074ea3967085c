import { join } from "node:path";
import { expect } from "chai";
import { typedNumbers } from "../../../src/cli/check/typed-numbers.ts";
import { describeProblem } from "../../../src/errors.ts";
import { parseContacts } from "../../../src/knowledge/parse-contacts.ts";
import { aContact, TODAY } from "../../knowledge/a-contact.ts";
import { makeFolder, removeFolders } from "../../temporary-folder.ts";

const CONTACTS = parseContacts(
  "contacts.yml",
  [
    aContact(),
    aContact({ id: "samaritans", number: "116 123" }),
    aContact({ id: "shout", number: undefined, says: '"Text {text}."', text: '"85258"' }),
    aContact({ id: "crimestoppers", number: "0800 555 111" }),
  ].join(""),
  TODAY,
).entries;

describe("typedNumbers", () => {
  afterEach(removeFolders);

  /** What is told of a line in a dialog, without its file and line. */
  const inDialog = async (line: string): Promise<string[]> => {
    const dialogs = await makeFolder({ "scams.yml": `id: scams\nsay: ${line}\n` });
    const problems = await typedNumbers(await makeFolder(), dialogs, CONTACTS);
    return problems.map((problem) =>
      describeProblem(problem).replace(`${join(dialogs, "scams.yml")}:2: `, ""),
    );
  };

  for (const [line, number, remedy] of [
    ["Ring 0800 555 111.", "0800 555 111", "name the contact crimestoppers instead"],
    ["Ring 0800555111 now", "0800555111", "name the contact crimestoppers instead"],
    ["Ring 116 123.", "116 123", "name the contact samaritans instead"],
    ["Text 85258", "85258", "name the contact shout instead"],
    ["Ring (01622) 602000", "(01622) 602000", "Put it into contacts.yml"],
    ["Ring +44 1622 602000", "+44 1622 602000", "Put it into contacts.yml"],
    ["Ring 0800 1111", "0800 1111", "Put it into contacts.yml"],
    ["# 020 7946 0958 in a comment", "020 7946 0958", "Put it into contacts.yml"],
  ] as const) {
    it(`finds the number in "${line}"`, async () => {
      const [told = "", ...others] = await inDialog(line);
      expect(told).to.contain(`The telephone number ${number} stands here.`).and.contain(remedy);
      expect(others).to.deep.equal([]);
    });
  }

  for (const line of [
    "Call 999, 101 or 111, or press 55",
    "call 18000 on a textphone",
    "review_by: 2027-05-31",
    "on 16/10/2020 and 16.10.2020 at 12:30",
    "a fine of £1,000 or 10,000,000",
    "3 reports in 6 months",
    "weight: 0.85258",
    '"2"',
  ]) {
    it(`leaves "${line}" alone`, async () => {
      expect(await inDialog(line)).to.deep.equal([]);
    });
  }

  it("looks into every file but the articles, what is copied out of them, and the contacts", async () => {
    const number = "say: 0800 555 111\n";
    const knowledge = await makeFolder({
      "articles/a.md": number,
      "contacts.yml": number,
      "contacts.local.yml": number,
      "questions/a.yml": "- answer: Call 0800 555 111.\n  asks:\n    - is it 0800 555 111\n",
      "words.yml": number,
    });
    const dialogs = await makeFolder({ "safety/words/a.yml": number, "wording/replies.yml": number });
    const files = (await typedNumbers(knowledge, dialogs, CONTACTS)).map(
      ({ file, line }) => `${file}:${line}`,
    );
    expect(files).to.have.members([
      `${join(dialogs, "safety/words/a.yml")}:1`,
      `${join(dialogs, "wording/replies.yml")}:1`,
      `${join(knowledge, "questions/a.yml")}:3`,
      `${join(knowledge, "words.yml")}:1`,
    ]);
  });

  it("finds nothing in folders that are not there", async () => {
    const nowhere = join(await makeFolder(), "nowhere");
    expect(await typedNumbers(nowhere, nowhere, CONTACTS)).to.deep.equal([]);
  });
});
