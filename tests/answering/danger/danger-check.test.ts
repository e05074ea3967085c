import { expect } from "chai";
import fc from "fast-check";
import type { DangerCheck } from "../../../src/answering/danger/danger-check.ts";
import { MESSAGES, theDangerCheck } from "./the-danger-check.ts";

/** Of the messages that it never learned from. What it does better is to be written here, so that it stays. */
const LEAST_CAUGHT = 0.95;
const LEAST_RIGHT = 0.83;
const LEAST_RIGHT_OF_A_CLASS = 0.7;
const MOST_RAISED = 0.07;

describe("the danger check", () => {
  let check: DangerCheck;
  const classOf = (text: string) => check(text)?.class ?? "none";
  const share = (rows: typeof MESSAGES, holds: (row: (typeof MESSAGES)[number]) => boolean) =>
    rows.filter(holds).length / rows.length;
  const dangers = MESSAGES.filter((row) => row.class !== "none");
  const others = MESSAGES.filter((row) => row.class === "none");

  before(async () => {
    check = await theDangerCheck();
  });

  it("is measured with 300 dangers and 300 look-alikes, none twice", () => {
    expect(dangers.length).to.be.at.least(300);
    expect(others.length).to.be.at.least(300);
    expect(new Set(MESSAGES.map(({ q }) => q)).size).to.equal(MESSAGES.length);
  });

  it("catches nearly all dangers that it has not seen", () => {
    expect(share(dangers, ({ q }) => classOf(q) !== "none")).to.be.at.least(LEAST_CAUGHT);
  });

  it("takes most of them for the danger that they are", () => {
    expect(share(dangers, (row) => classOf(row.q) === row.class)).to.be.at.least(LEAST_RIGHT);
  });

  for (const [id, rows] of Map.groupBy(dangers, (row) => row.class)) {
    it(`takes most messages about ${id} for that`, () => {
      expect(share(rows, ({ q }) => classOf(q) === id)).to.be.at.least(LEAST_RIGHT_OF_A_CLASS);
    });
  }

  it("leaves nearly all look-alikes alone", () => {
    expect(share(others, ({ q }) => classOf(q) !== "none")).to.be.at.most(MOST_RAISED);
  });

  it("never throws, whatever somebody types", () => {
    const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme" }));
    fc.assert(fc.property(texts, (text) => void check(text)));
  });

  for (const [what, text] of [
    ["nothing", ""],
    ["spaces and control characters", " \u0000\u0007\u200b\n\t "],
    ["emoji", "🙂🎉👍🏽👩‍👩‍👧"],
    ["punctuation", "?!... --- ,,, ((("],
    ["10,000 letters without a space", "a".repeat(10_000)],
    ["10,000 characters of rubbish", "zxqv1 ".repeat(1_667)],
  ] as const) {
    it(`takes ${what} for no danger`, () => {
      expect(classOf(text)).to.equal("none");
    });
  }

  it("hears one line of danger in a page of chat", () => {
    const chat = "I wanted to ask about the bins on our road and when the next collection is. ".repeat(15);
    expect(classOf(`${chat} A man is breaking into my house with a knife right now. ${chat}`)).to.equal(
      "immediate-danger",
    );
    expect(classOf(chat)).to.equal("none");
  });

  it("answers the most urgent of several dangers that a long message tells of", () => {
    const stolen =
      "Last Tuesday my bike was stolen from the rack outside the station while I was at work. ".repeat(3);
    const dying = "I have taken all of my tablets because I want to die tonight. ".repeat(2);
    const chat = "I wanted to ask about the bins on our road and when the next collection is. ".repeat(3);
    expect(classOf(`${stolen} ${chat} ${dying}`)).to.equal("suicide");
    expect(classOf(`${dying} ${chat} ${stolen}`)).to.equal("suicide");
    expect(classOf(`${stolen} ${chat}`)).to.equal("past-crime");
  });

  for (const [text, id] of [
    ["HELP", "immediate-danger"],
    ["HELP!!!", "immediate-danger"],
    ["Help", "none"],
    ["help me", "immediate-danger"],
    ["🔪", "immediate-danger"],
    ["he's got a knife", "immediate-danger"],
    ["they're breaking in now", "immediate-danger"],
    ["sum1 is brakin in", "immediate-danger"],
    ["someone is following me", "immediate-danger"],
    ["I want to end it all", "suicide"],
    ["my husband hits me", "domestic-abuse"],
    ["my dad hits me", "child-at-risk"],
    ["we were burgled last week", "past-crime"],
    ["they have just left, they took everything and hit my dad", "immediate-danger"],
    ["what is being done about knife crime", "none"],
    ["was anyone stabbed", "none"],
    ["knife amnesty", "none"],
    ["I could murder a curry", "none"],
    ["my husband and I want to join Neighbourhood Watch", "none"],
  ] as const) {
    it(`takes "${text}" for ${id}`, () => {
      expect(classOf(text)).to.equal(id);
    });
  }

  it("reads capitals, accents and curly apostrophes like any other letters", () => {
    for (const text of ["HE’S GOT A KNIFE", "hes got a knífe", "he´s got a KNIFE!!"])
      expect(classOf(text), text).to.equal("immediate-danger");
  });

  it("tells why: how sure it is, and which words spoke for it", () => {
    const danger = check("there is a man with a knife in my garden");
    expect(danger?.share).to.be.within(0.5, 1);
    expect(danger?.because.join(", ")).to.match(/knife|weapon/);
    expect(check("HELP")?.because).to.deep.equal(["help"]);
  });

  it("replies with what to do in its first line, and says how without a voice", () => {
    const heard = dangers.filter(({ q, class: id }) => classOf(q) === id);
    const asked = new Map(heard.map((row) => [row.class, row.q]));
    expect(asked).to.have.all.keys(...new Set(dangers.map((row) => row.class)));
    for (const [id, q] of asked) {
      const text = check(q)?.reply.text ?? "";
      expect(text.split("\n")[0], id).to.match(/999|101|Do not touch it/);
    }
    const now = check("he's got a knife")?.reply;
    expect(now?.text).to.include("press 55").and.to.include("18000").and.to.include("registered");
    expect(now?.contacts.map((contact) => contact.id))
      .to.include("silent-solution")
      .and.to.include("emergency-bsl");
  });

  it("sends nobody to 999 first for what is over", () => {
    expect(check("we were burgled last week")?.reply.text).to.match(/^\*\*Call 101/);
  });
});
