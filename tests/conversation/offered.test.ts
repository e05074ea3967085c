import { expect } from "chai";
import fc from "fast-check";
import { asOffered, offeredIn } from "../../src/conversation/offered.ts";
import { plainReply } from "../../src/reply.ts";

const OFFERED = ["Where is it?", "Who leads it?", "When did it start?"];

describe("asOffered", () => {
  const ROWS: readonly (readonly [string, string])[] = [
    ["2", "Who leads it?"],
    [" 2. ", "Who leads it?"],
    ["option 3", "When did it start?"],
    ["number one", "Where is it?"],
    ["the last one", "When did it start?"],
    ["4", "4"],
    ["0", "0"],
    ["999", "999"],
    ["2 burglars are here", "2 burglars are here"],
    ["", ""],
  ];
  for (const [text, meant] of ROWS) {
    it(`takes "${text}" for "${meant}"`, () => {
      expect(asOffered(text, OFFERED)).to.equal(meant);
    });
  }

  it("leaves every text alone where nothing is offered", () => {
    for (const text of ["1", "last", "the first one"]) {
      expect(asOffered(text)).to.equal(text);
      expect(asOffered(text, [])).to.equal(text);
    }
  });

  it("gives back what was said or one of the choices, whatever was said", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([text, ...OFFERED]).to.include(asOffered(text, OFFERED));
      }),
    );
  });
});

describe("offeredIn", () => {
  it("keeps the choices of the last reply that has any", () => {
    const replies = [plainReply("answered", "Yes.", ["A"]), plainReply("dialog", "Which?", ["B", "C"])];
    expect(offeredIn(replies)).to.deep.equal({ offered: ["B", "C"] });
    expect(offeredIn([...replies, plainReply("answered", "Yes.")])).to.deep.equal({ offered: ["B", "C"] });
  });

  it("keeps no number for whether an answer was useful", () => {
    const thumbs = ["Useful", "Not useful"];
    const reply = (...choices: string[]) => ({
      ...plainReply("answered", "Yes.", [...choices, ...thumbs]),
      thumbs,
    });
    expect(offeredIn([reply("A")])).to.deep.equal({ offered: ["A"] });
    expect(offeredIn([reply()])).to.deep.equal({});
  });

  it("keeps nothing of replies without choices", () => {
    expect(offeredIn([plainReply("answered", "Yes.")])).to.deep.equal({});
    expect(offeredIn([])).to.deep.equal({});
  });
});
