import { readFileSync } from "node:fs";
import { expect } from "chai";
import fc from "fast-check";
import { parse } from "yaml";
import { type ContactQuestions, createContactQuestions } from "../../src/answering/contact-question.ts";
import { readWording } from "../../src/dialogs/read-wording.ts";
import type { ContactEntry } from "../../src/knowledge/contact-entry.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { readContacts } from "../../src/knowledge/read-contacts.ts";

const KNOWLEDGE = "knowledge";
/** A day on which every contact is looked after. */
const TODAY = new Date("2026-11-22");

interface Row {
  readonly q: string;
  /** Ids in any order; empty where it is no question after a contact. */
  readonly contacts: readonly string[];
}

const ROWS: readonly Row[] = parse(readFileSync(new URL("./contact-questions.yml", import.meta.url), "utf8"));
const wanted = ROWS.filter(({ contacts }) => contacts.length > 0);
const alike = ROWS.filter(({ contacts }) => contacts.length === 0);

describe("contact questions", () => {
  let contacts: readonly ContactEntry[];
  let ask: ContactQuestions;
  let askOn: (day: Date) => Promise<ContactQuestions>;

  before(async () => {
    const { knowledge } = await loadKnowledge({ knowledgeDir: KNOWLEDGE });
    const wording = await readWording("dialogs");
    askOn = async (day) =>
      createContactQuestions({ ...(await readContacts(KNOWLEDGE, day)), wording, knowledge });
    contacts = (await readContacts(KNOWLEDGE, TODAY)).contacts;
    ask = await askOn(TODAY);
  });

  const idsFor = (q: string): string[] => (ask(q)?.contacts ?? []).map(({ id }) => id);

  it("has enough questions to tell from", () => {
    expect(wanted).to.have.length.of.at.least(150);
    expect(alike).to.have.length.of.at.least(150);
  });

  for (const row of wanted) {
    it(`answers "${row.q}" with ${row.contacts.join(" and ")}`, () => {
      expect(idsFor(row.q)).to.have.members([...row.contacts]);
    });
  }

  for (const row of alike) {
    it(`leaves "${row.q}" to the articles`, () => {
      expect(ask(row.q)).to.equal(undefined);
    });
  }

  it("answers in the contact's own sentence, with its number, and quotes no article", () => {
    expect(ask("number for crimestoppers")).to.deep.equal({
      kind: "answered",
      text: "You can tell Crimestoppers about crime on **0800 555 111** without giving your name. Young people can use Fearless.org.",
      sources: [],
      suggestions: [],
      contacts: [contacts.find(({ contact }) => contact.id === "crimestoppers")?.contact],
    });
  });

  it("never gives a council's number to people who ask about another place", () => {
    expect(idsFor("number for maidstone council")).to.deep.equal(["maidstone-council"]);
    expect(ask("number for ashford council")).to.equal(undefined);
    expect(ask("how do I report fly-tipping in Canterbury")).to.equal(undefined);
  });

  it("says that a number may have changed once nobody has looked at it in time", async () => {
    const late = await askOn(new Date("2028-01-01"));
    const reply = late("number for crimestoppers");
    expect(reply?.text)
      .to.include("0800 555 111")
      .and.to.include("The details of Crimestoppers may have changed.");
    expect(reply?.contacts[0]).to.have.property("stale", true);
  });

  it("never casts doubt on 999", async () => {
    const late = await askOn(new Date("2028-01-01"));
    expect(late("when should I call 999")?.text).to.not.include("may have changed");
  });

  for (const [what, text] of [
    ["an empty text", ""],
    ["marks alone", "?!... ;; ,,"],
    ["an emoji", "🚓🚓🚓"],
    ["right-to-left text", "ما هو رقم الشرطة"],
    ["HTML", "<script>call 101</script>".repeat(20)],
    ["10,000 characters without a space", "a".repeat(10_000)],
    ["10,000 characters of question words", "who do i call about ".repeat(500)],
  ] as const) {
    it(`takes ${what} without failing`, () => {
      expect(() => ask(text)).to.not.throw();
    });
  }

  it("never fails, whatever is typed", () => {
    const word = fc.constantFrom(
      "who",
      "do",
      "i",
      "call",
      "about",
      "number",
      "for",
      "999",
      "or",
      "police",
      "text",
    );
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(fc.property(text, (typed) => ask(typed)?.contacts.length !== 0));
  });
});
