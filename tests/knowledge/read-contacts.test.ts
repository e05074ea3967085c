import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { describeProblem } from "../../src/errors.ts";
import { readContacts } from "../../src/knowledge/read-contacts.ts";
import { aContact, TODAY } from "./a-contact.ts";

/** What dialogs, safety replies and messages of the product name. */
const NEEDED = [
  ...[
    "emergency-999",
    "emergency-text",
    "emergency-bsl",
    "silent-solution",
    "police-101",
    "police-textphone",
  ],
  ...[
    "crimestoppers",
    "report-fraud",
    "anti-terrorism-hotline",
    "domestic-abuse-helpline",
    "victim-support-kent",
  ],
  ...["childline", "nspcc", "samaritans", "shout", "nhs-111", "modern-slavery-helpline", "trading-standards"],
  ...["maidstone-council", "asb-case-review"],
];

describe("readContacts", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "contacts-"));
    await writeFile(join(folder, "contacts.yml"), aContact() + aContact({ id: "shout", name: "Shout" }));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const local = (text: string) => writeFile(join(folder, "contacts.local.yml"), text);
  const namesAndProblems = async () => {
    const { contacts, problems } = await readContacts(folder, TODAY);
    return [contacts.map(({ contact }) => contact.name), problems.map(describeProblem)];
  };

  it("reads the national contacts where a council has none of its own", async () => {
    expect(await namesAndProblems()).to.deep.equal([["Police", "Shout"], []]);
  });

  it("puts a council's contact in the place of the national one", async () => {
    await local(aContact({ name: "Our police" }));
    expect(await namesAndProblems()).to.deep.equal([["Our police", "Shout"], []]);
  });

  it("adds a council's own contact", async () => {
    await local(aContact({ id: "wardens", name: "Wardens" }));
    expect(await namesAndProblems()).to.deep.equal([["Police", "Shout", "Wardens"], []]);
  });

  it("takes a contact away", async () => {
    await local("- { id: shout, remove: true }\n");
    expect(await namesAndProblems()).to.deep.equal([["Police"], []]);
  });

  it("keeps the national contact where the council's own is wrong, and says so", async () => {
    await local(aContact({ name: "Our police", number: "101" }));
    const [names, problems] = await namesAndProblems();
    expect(names).to.deep.equal(["Police", "Shout"]);
    expect(problems?.[0]).to.include("contacts.local.yml:4: number is not in quotation marks");
  });

  it("says which id was meant where nothing of that id can be taken away", async () => {
    await local("- { id: shuot, remove: true }\n");
    const [, problems] = await namesAndProblems();
    expect(problems?.[0]).to.include(
      "contacts.local.yml:1: There is no contact shuot to take away. Did you mean shout?",
    );
  });

  it("does not take contacts away in the national file", async () => {
    await writeFile(join(folder, "contacts.yml"), "- { id: shout, remove: true }\n");
    const [, problems] = await namesAndProblems();
    expect(problems?.[0]).to.include("contacts.yml:1: remove can only stand in contacts.local.yml.");
  });

  it("says that the file is missing, and reads the council's own all the same", async () => {
    await rm(join(folder, "contacts.yml"));
    await local(aContact());
    const [names, problems] = await namesAndProblems();
    expect(names).to.deep.equal(["Police"]);
    expect(problems?.[0]).to.include("There is no such file, so no reply can say who to turn to.");
  });

  it("reads the contacts that the product comes with, without a problem", async () => {
    const { contacts, problems } = await readContacts("knowledge", TODAY);
    expect(problems).to.deep.equal([]);
    expect(contacts.map(({ contact }) => contact.id)).to.include.members(NEEDED);
  });

  it("comes with the numbers that were read on public pages, and no other", async () => {
    const { contacts } = await readContacts("knowledge", TODAY);
    const numbers = contacts.flatMap(({ contact }) => [contact.number ?? [], contact.text ?? []].flat());
    expect([...new Set(numbers)].sort()).to.deep.equal(
      [
        ...[
          "999",
          "101",
          "111",
          "116 123",
          "85258",
          "18001 101",
          "0800 1111",
          "0800 555 111",
          "0300 123 2040",
        ],
        ...[
          "0800 789 321",
          "0808 2000 247",
          "0808 168 9111",
          "0808 800 5000",
          "08000 121 700",
          "0808 223 1133",
        ],
      ].sort(),
    );
  });
});
