import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { type Shipped, theShipped } from "./given.ts";

const SAID = parse(readFileSync(join(import.meta.dirname, "starts.yml"), "utf8")) as Record<string, string[]>;

describe("the phrases that begin a dialog", () => {
  let shipped: Shipped;
  before(async () => {
    shipped = await theShipped();
  });

  for (const [dialog, texts] of Object.entries(SAID)) {
    for (const text of texts) {
      it(`begin ${dialog} with "${text}"`, () => {
        expect(shipped.dialogs.starts(text)?.dialog ?? "none").to.equal(dialog);
      });
    }
  }

  it("are tried for every dialog there is", () => {
    expect(Object.keys(SAID)).to.have.members([...shipped.files.map(({ id }) => id), "none"]);
  });

  it("each begin the dialog in whose file they stand", () => {
    const astray = shipped.files.flatMap(({ id, startsOn }) =>
      startsOn
        .filter((phrase) => shipped.dialogs.starts(phrase)?.dialog !== id)
        .map((phrase) => `${id}: "${phrase}" begins ${shipped.dialogs.starts(phrase)?.dialog}`),
    );
    expect(astray).to.deep.equal([]);
  });

  it("leave alone what the articles are taught to answer, but for a few that say no more than a dialog's name", () => {
    const file = "knowledge/questions/2020-10-16-launch-of-maidstone-task-force.yml";
    const taught = parse(readFileSync(file, "utf8")) as { answer?: string; asks: string[] }[];
    const answered = taught.filter(({ answer }) => answer !== undefined).flatMap(({ asks }) => asks);
    expect(answered.length).to.be.above(500);
    expect(answered.filter((text) => shipped.dialogs.starts(text) !== undefined)).to.deep.equal([]);
  });

  it("begin nothing with an empty text, marks, or a very long one", () => {
    for (const text of ["", "   ", "?!", "😀", "report ".repeat(50_000)])
      expect(shipped.dialogs.starts(text)).to.equal(undefined);
  });
});
