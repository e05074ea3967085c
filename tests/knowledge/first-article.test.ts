import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import type { Passage } from "../../src/knowledge/article.ts";
import { readArticle } from "../../src/knowledge/read-article.ts";

const SHA256 = "7614b7e6e3d11cc0b25c567ccc7be77956327580e0fbc2d84c96024f3beb2d0b";
const ID = "2020-10-16-launch-of-maidstone-task-force";
const FILE = join(import.meta.dirname, `../../knowledge/articles/${ID}.md`);
const bytes = readFileSync(FILE);
const PUGHSLEY = { name: "Alan Pughsley", post: "Kent Police Chief Constable" };
const SCOTT = { name: "Matthew Scott", post: "Police and Crime Commissioner" };
const JEYNES = { name: "Martyn Jeynes", post: "Community Protection Manager at Maidstone Borough Council" };

describe("the first article", () => {
  const { passages, ...fields } = articleOf(bytes.toString());

  it("is byte for byte as it was published", () => {
    expect(createHash("sha256").update(bytes).digest("hex")).to.equal(SHA256);
  });

  it("has the title, publisher, date and address of its front matter", () => {
    expect(fields).to.deep.equal({
      id: ID,
      file: FILE,
      title: "Launch of Maidstone Task Force",
      publisher: "Kent Police",
      url: "https://www.kent.police.uk/news/kent/news2/policing-news/2010/launch-of-maidstone-task-force/",
      date: "2020-10-16",
      area: "Kent",
      description:
        "Efforts to tackle crime, reduce violence and enhance safeguarding for vulnerable people are being boosted by the creation of a new Maidstone Task Force.",
    });
  });

  it("is cut into its fourteen paragraphs, numbered from one", () => {
    expect(passages.map(({ id }) => id)).to.deep.equal(
      Array.from({ length: 14 }, (_, place) => `${ID}#${place + 1}`),
    );
    expect(passages.every(({ article }) => article === ID)).to.equal(true);
  });

  it("puts every paragraph under its heading", () => {
    const under = Map.groupBy(passages, ({ headings }) => headings.join(" > "));
    expect([...under].map(([heading, { length }]) => [heading, length])).to.deep.equal([
      ["", 2],
      ["Concerns and priorities", 7],
      ["Making a real difference", 2],
      ["Combined strengths", 3],
    ]);
  });

  it("knows who speaks in every paragraph of a quotation that runs over several", () => {
    expect(passages.map(({ speaker }) => speaker)).to.deep.equal([
      ...Array(5).fill(undefined),
      ...Array(4).fill(PUGHSLEY),
      ...Array(2).fill(SCOTT),
      undefined,
      ...Array(2).fill(JEYNES),
    ]);
  });

  it("takes off the marks that open and close a quotation, and no others", () => {
    expect(textOf(passages[6])).to.match(/^By regularly engaging .* financial gain\.$/);
    expect(textOf(passages[8])).to.match(/^Pursuing a more .* in our communities\.$/);
    expect(textOf(passages[10])).to.match(/^I am delighted .* by last year's precept\.$/);
  });

  it("cuts paragraphs into sentences", () => {
    expect(passages.map(({ sentences }) => sentences.length)).to.deep.equal([
      ...[1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 2, 1],
    ]);
  });

  it("has every sentence word for word in the file", () => {
    const plain = bytes.toString().replaceAll("**", "");
    const sentences = passages.flatMap((passage) => passage.sentences.map(({ text }) => text));
    expect(sentences.filter((text) => !plain.includes(text))).to.deep.equal([]);
  });

  const HELD = [
    {
      place: 2,
      kind: "organisation",
      texts: ["Kent Police", "Maidstone Borough Council", "Trading Standards"],
    },
    { place: 3, kind: "date", texts: ["Friday 16 October 2020"] },
    { place: 6, kind: "person", texts: ["Alan Pughsley"] },
    { place: 8, kind: "place", texts: ["Thanet and Medway"] },
    { place: 10, kind: "person", texts: ["Matthew Scott"] },
    { place: 11, kind: "money", texts: ["council tax", "precept"] },
    { place: 12, kind: "date", texts: ["16 October"] },
    { place: 12, kind: "duration", texts: ["a number of weeks"] },
    { place: 12, kind: "place", texts: ["King Street"] },
    { place: 13, kind: "person", texts: ["Martyn Jeynes"] },
  ];
  for (const { place, kind, texts } of HELD) {
    it(`holds ${texts.join(" and ")} as ${kind} in paragraph ${place}`, () => {
      const holds = passages[place - 1]?.sentences.flatMap((sentence) => sentence.holds) ?? [];
      expect(holds.filter((held) => held.kind === kind).map(({ text }) => text)).to.deep.equal(texts);
    });
  }
});

function articleOf(text: string) {
  const read = readArticle(FILE, text);
  if ("article" in read) return read.article;
  throw new Error(JSON.stringify(read.problems));
}

function textOf(passage: Passage | undefined): string {
  return passage?.sentences.map(({ text }) => text).join(" ") ?? "";
}
