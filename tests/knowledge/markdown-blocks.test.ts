import { expect } from "chai";
import { type Block, markdownBlocks } from "../../src/knowledge/markdown-blocks.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const list = (...items: string[]): Block => ({ kind: "list", items });
const heading = (depth: number, text: string): Block => ({ kind: "heading", depth, text });

const CASES: readonly (readonly [string, string, readonly Block[]])[] = [
  ["paragraphs", "One\ntwo.\n\nThree.", [paragraph("One two."), paragraph("Three.")]],
  ["headings of each sort", "# A\n\nB\n---\n\n### *C*", [heading(1, "A"), heading(2, "B"), heading(3, "C")]],
  ["a rule between paragraphs", "A.\n\n***\n\nB.", [paragraph("A."), paragraph("B.")]],
  ["bold, links and code, without their marks", "**A** [b](https://c.uk) `d` _e_.", [paragraph("A b d e.")]],
  ["an address in angle brackets", "Write to <me@kent.uk>.", [paragraph("Write to me@kent.uk.")]],
  ["nothing of a picture", "![A map](map.png)\n\nA.", [paragraph("A.")]],
  ["marks that are escaped, or written by name", "\\*A\\* &amp; &pound;5&nbsp;B", [paragraph("*A* & £5 B")]],
  ["signs that only look like tags", "Under 5 < 6 and <3", [paragraph("Under 5 < 6 and <3")]],
  ["a list", "- A\n- B\n\nC.", [list("A", "B"), paragraph("C.")]],
  ["a numbered list", "1. A\n2. B", [list("A", "B")]],
  ["two lists with text between", "- A\n\nB.\n\n- C", [list("A"), paragraph("B."), list("C")]],
  ["a list in a list as one", "- A\n  - B\n    - C\n- D\n\nE.", [list("A", "B", "C", "D"), paragraph("E.")]],
  ["list items of several paragraphs", "- A.\n\n  B.\n- C.\n\nD.", [list("A.", "B.", "C."), paragraph("D.")]],
  ["a list in a block quote, and what follows it", "> - A\n> - B\n\nC.", [list("A", "B"), paragraph("C.")]],
  ["a block quote", "> A.\n>\n> B.", [paragraph("A."), paragraph("B.")]],
  ["a table, a row an item", "| A | B |\n|--|--|\n| 1 | 2 |\n\nC.", [list("A, B", "1, 2"), paragraph("C.")]],
  ["a paragraph that is set in by four spaces", "    A.\n\n\tB.", [paragraph("A."), paragraph("B.")]],
  ["HTML tags in a line, taken off", "<b>A</b> B<br>C <span class='d'>D</span>", [paragraph("A B C D")]],
  [
    "HTML blocks, taken apart",
    "<div class='a'>\n<p>A <b>B</b></p>\n</div>\n\nC.",
    [paragraph("A B"), paragraph("C.")],
  ],
  [
    "nothing of an editor's notes",
    "A <!-- ask Sam --> B.\n\n<!-- C\n\nD -->\n\nE.",
    [paragraph("A B."), paragraph("E.")],
  ],
  ["nothing of a note that is never closed", "A.\n\n<!-- B\n\nC", [paragraph("A.")]],
  ["what stands behind a note", "<!-- A --> B.", [paragraph("B.")]],
  [
    "nothing of scripts and styles",
    "<script>\na()\n</script>\n\n<style>\na {}\n</style>\n\nB.",
    [paragraph("B.")],
  ],
  ["no blocks of an empty text", " \n\n", []],
];

describe("markdownBlocks", () => {
  for (const [name, body, blocks] of CASES) {
    it(`gives ${name}`, () => {
      expect(markdownBlocks(body)).to.deep.equal(blocks);
    });
  }
});
