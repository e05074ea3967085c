import { expect } from "chai";
import fc from "fast-check";
import { cutPassages } from "../../src/knowledge/cut-passages.ts";
import { markdownBlocks } from "../../src/knowledge/markdown-blocks.ts";

describe("cutPassages", () => {
  it("makes a passage of each paragraph, numbered in order", () => {
    const passages = cutPassages("launch", "One. Two.\n\nThree.");
    expect(passages).to.deep.equal([
      {
        id: "launch#1",
        article: "launch",
        headings: [],
        sentences: [
          { text: "One.", holds: [] },
          { text: "Two.", holds: [{ kind: "number", text: "Two" }] },
        ],
      },
      {
        id: "launch#2",
        article: "launch",
        headings: [],
        sentences: [{ text: "Three.", holds: [{ kind: "number", text: "Three" }] }],
      },
    ]);
  });

  it("puts a passage under the headings above it, outermost first", () => {
    const body = "A.\n\n# One\n\n## Two\n\nB.\n\n### Three\n\nC.\n\n## Four\n\nD.\n\n# Five\n\nE.";
    expect(cutPassages("a", body).map(({ headings }) => headings.join(" > "))).to.deep.equal([
      "",
      "One > Two",
      "One > Two > Three",
      "One > Four",
      "Five",
    ]);
  });

  it("keeps a list with the paragraph that announces it", () => {
    expect(
      textsOf("It reported:\n\n- 175 arrests\n- 350 searches. All went well.\n\nIt went on."),
    ).to.deep.equal([["It reported:", "175 arrests", "350 searches.", "All went well."], ["It went on."]]);
  });

  it("makes a list that nothing announces a passage of its own", () => {
    expect(textsOf("It went on.\n\n- 175 arrests")).to.deep.equal([["It went on."], ["175 arrests"]]);
    expect(textsOf("It reported:\n\n## Numbers\n\n- 175 arrests")).to.deep.equal([
      ["It reported:"],
      ["175 arrests"],
    ]);
  });

  it("cuts a paragraph where somebody begins and ends to speak", () => {
    const body = "The team is new. Inspector Jane Doe said: 'We will act. We must.' It meets on Mondays.";
    const passages = cutPassages("a", body);
    expect(passages.map(({ speaker }) => speaker?.name)).to.deep.equal([undefined, "Jane Doe", undefined]);
    expect(textsOf(body)).to.deep.equal([
      ["The team is new."],
      ["Inspector Jane Doe said: 'We will act.", "We must."],
      ["It meets on Mondays."],
    ]);
  });

  it("finds what a sentence holds", () => {
    const [passage] = cutPassages("a", "It began on **4 May 2020**. It is in King Street.");
    expect(passage?.sentences.map(({ holds }) => holds)).to.deep.equal([
      [{ kind: "date", text: "4 May 2020" }],
      [{ kind: "place", text: "King Street" }],
    ]);
  });

  it("makes no passages of headings, pictures and rules", () => {
    expect(cutPassages("a", "# One\n\n![A map](map.png)\n\n***\n")).to.deep.equal([]);
  });

  it("has every sentence word for word in the article's plain text", () => {
    fc.assert(
      fc.property(articleBody(), (body) => {
        const plain = plainText(body);
        for (const text of textsOf(body).flat()) expect(plain).to.contain(text);
      }),
    );
  });

  it("loses no word of a paragraph or list but how he is introduced", () => {
    fc.assert(
      fc.property(articleBody(), (body) => {
        expect(wordsWithoutHe(textsOf(body).flat().join(" "))).to.equal(wordsWithoutHe(plainText(body)));
      }),
    );
  });
});

function textsOf(body: string): string[][] {
  return cutPassages("a", body).map(({ sentences }) => sentences.map(({ text }) => text));
}

/** Bodies of text with marks, quotations and bits of Markdown in every order. */
function articleBody(): fc.Arbitrary<string> {
  const prose = fc.constantFrom("We will act. ", "It launched on 4 May. ", "no, ", "the team ", "Is it? ");
  const quoted = fc.constantFrom(
    "Inspector Jane Doe said: 'We will. ",
    "We must.' ",
    "John Lee said: “Act.” ",
    "\n\n'",
  );
  const pronoun = fc.constantFrom("\n\nJane Doe said: 'No.' He added: 'We did. ", ".' ");
  const marks = fc.constantFrom(
    "\n\n",
    "\n\n## ",
    "\n\n- ",
    "**",
    "> ",
    "'",
    "“",
    ". ",
    "\n\n| a |\n|--|\n| b |\n\n",
  );
  const part = fc.oneof(prose, quoted, pronoun, marks, fc.string({ unit: "grapheme", maxLength: 6 }));
  return fc.array(part, { maxLength: 20 }).map((parts) => parts.join(""));
}

function plainText(body: string): string {
  const texts = markdownBlocks(body).flatMap((block) => {
    if (block.kind === "heading") return [];
    return block.kind === "list" ? block.items : [block.text];
  });
  return texts.join(" ");
}

function wordsWithoutHe(text: string): string {
  return text.replace(/He added/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}
