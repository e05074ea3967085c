import { expect } from "chai";
import { cutSentences } from "../../src/knowledge/cut-sentences.ts";
import { findSpeakers } from "../../src/knowledge/speakers.ts";

/** How somebody is introduced, and the name and post that are read out of it. */
const INTRODUCED = [
  ["Inspector Jane Doe said", "Jane Doe", "Inspector"],
  ["Kent Police Chief Constable Alan Pughsley said", "Alan Pughsley", "Kent Police Chief Constable"],
  ["The Mayor of Maidstone John Smith-Jones said", "John Smith-Jones", "Mayor of Maidstone"],
  ["Jane Doe added", "Jane Doe", undefined],
  ["Jane O'Neill told reporters", "Jane O'Neill", undefined],
  ["Inspector Jane Doe also said", "Jane Doe", "Inspector"],
  ["Jane Doe, Head of Housing at the council, said", "Jane Doe", "Head of Housing at the council"],
  ["Cllr Jane Doe, Leader, explained", "Cllr Jane Doe", "Leader"],
  ["Speaking at the launch, Inspector Jane Doe said", "Jane Doe", "Inspector"],
  ["A spokesman for the council said", "A spokesman for the council", undefined],
] as const;

describe("findSpeakers", () => {
  for (const [words, name, post] of INTRODUCED) {
    it(`reads who speaks in "${words}"`, () => {
      const [first] = speakers(`${words}: 'We will act. We must.'`);
      expect(first).to.deep.equal(post === undefined ? { name } : { name, post });
    });
  }

  for (const [open, close] of ["''", "‘’", '""', "“”"]) {
    it(`reads a quotation between ${open} and ${close}`, () => {
      const found = find(`Jane Doe said: ${open}We will. We must.${close}`);
      expect(found.map(({ text }) => text)).to.deep.equal([`Jane Doe said: ${open}We will.`, "We must."]);
      expect(found.every(({ speaker }) => speaker?.name === "Jane Doe")).to.equal(true);
    });
  }

  it("carries a quotation over paragraphs that each open with a mark", () => {
    const found = find("Jane Doe said: 'One.", "'Two. Three.", "'Four.'", "'Five.'");
    expect(found.map(({ text }) => text)).to.deep.equal([
      "Jane Doe said: 'One.",
      "Two.",
      "Three.",
      "Four.",
      "'Five.'",
    ]);
    expect(found.map(({ speaker }) => speaker?.name)).to.deep.equal([
      ...Array(4).fill("Jane Doe"),
      undefined,
    ]);
  });

  it("ends a quotation at a paragraph that does not open with a mark", () => {
    expect(speakers("Jane Doe said: 'One.", "The team is new.", "'Two.'")).to.deep.equal([
      { name: "Jane Doe" },
      undefined,
      undefined,
    ]);
  });

  it("gives nobody what stands before a quotation, or after its end", () => {
    const found = find("The team is new. Jane Doe said: 'One. Two.' It meets on Mondays.");
    expect(found.map(({ speaker }) => speaker?.name)).to.deep.equal([
      undefined,
      "Jane Doe",
      "Jane Doe",
      undefined,
    ]);
  });

  it("ends a quotation whose full stop stands outside its mark", () => {
    expect(speakers("Jane Doe said: 'One. It is two'. It meets on Mondays.")[2]).to.equal(undefined);
  });

  it("gives a paragraph to nobody when somebody else is named behind its words", () => {
    expect(speakers("Jane Doe said: 'One.", "'We disagree,' said John Smith.")[1]).to.equal(undefined);
  });

  it("takes he, she and they for whoever was quoted last, and leaves the introduction out", () => {
    const found = find(
      "Jane Doe said: 'One.' The team is new. She also added: 'Two. Three.'",
      "They said: 'Four.'",
    );
    expect(found.map(({ text, speaker }) => `${speaker?.name}: ${text}`)).to.deep.equal([
      "Jane Doe: Jane Doe said: 'One.'",
      "undefined: The team is new.",
      "Jane Doe: Two.",
      "Jane Doe: Three.",
      "Jane Doe: Four.",
    ]);
  });

  it("gives he and she to nobody when nobody was quoted in this paragraph or the last", () => {
    expect(speakers("He said: 'One.'")).to.deep.equal([undefined]);
    expect(speakers("Jane Doe said: 'One.'", "The team is new.", "He said: 'Two.'")[2]).to.equal(undefined);
  });

  it("names nobody for what people were told", () => {
    expect(speakers("Residents were told: 'Stay at home.'")).to.deep.equal([undefined]);
  });

  it("leaves words that are quoted inside a quotation to its speaker", () => {
    const found = speakers("Jane Doe said: 'One. My mother said: \"Act.\" Two.'");
    expect(found.map((speaker) => speaker?.name)).to.deep.equal(["Jane Doe", "Jane Doe", "Jane Doe"]);
  });

  it("gives the next speaker what the next speaker says, though the first quotation was never closed", () => {
    const found = speakers("Jane Doe said: 'It is good' and left. John Smith said: 'It is bad.'");
    expect(found.map((speaker) => speaker?.name)).to.deep.equal(["Jane Doe", "John Smith"]);
  });

  it("finds no speaker in words that are only in quotation marks", () => {
    const texts = [
      "The 'Safer Streets' fund is new.",
      "Doe said the team 'will act'.",
      "It said so: we act.",
    ];
    for (const text of texts) expect(find(text)).to.deep.equal([{ text }]);
  });
});

function find(...paragraphs: string[]) {
  return findSpeakers(paragraphs.map(cutSentences)).flat();
}

function speakers(...paragraphs: string[]) {
  return find(...paragraphs).map(({ speaker }) => speaker);
}
