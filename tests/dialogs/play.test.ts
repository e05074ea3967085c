import { expect } from "chai";
import type { Played } from "../../src/dialogs/played.ts";
import { dialogsOf } from "./given.ts";
import { PATTERNS } from "./the-patterns.ts";

const CONCERN = `
  - { id: hello, say: I take nothing. }
  - id: what
    ask: What is it?
    choices:
      - { say: Drugs, next: drugs, also: [dealers, weed] }
      - { say: Fly-tipping, next: rubbish, also: [rubbish] }
      - { say: Loud neighbours, next: loud }
      - { say: Something else, dialog: other }
    otherwise: again
  - { id: drugs, say: Tell them., contacts: [crimestoppers], end: true }
  - { id: rubbish, say: Tell the council., contacts: [police-101] }
  - id: more
    ask: More?
    choices: [{ say: "Yes", next: what }, { say: "No", next: bye }]
    otherwise: unsure
  - { id: unsure, say: I am not sure. }
  - { id: bye, end: true }
  - { id: loud, answer: When did it launch? }
  - id: by
    branch: [{ if: more, is: "Yes", next: twice }]
    else: once
  - { id: once, say: That was once., end: true }
  - { id: twice, say: That was twice., end: true }
`;
const OTHER = `
  - id: which
    ask: Which other?
    choices: [{ say: Lost, next: lost }, { say: Found, next: lost }]
    otherwise: lost
  - { id: lost, say: So be it., end: true }
`;

const dialogs = dialogsOf(
  {
    concern: { starts_on: "[report a concern]", steps: CONCERN },
    other: { starts_on: "[other things]", steps: OTHER },
  },
  PATTERNS,
);

/** What came of each text, from the beginning of "concern". */
function talk(...texts: readonly string[]): Played {
  let played = dialogs.begin("concern");
  for (const text of texts) played = dialogs.play(played?.state, text);
  if (!played) throw new Error("There is no such dialog.");
  return played;
}

const textsOf = ({ replies }: Played): string[] => replies.map(({ text }) => text);
const contactsOf = ({ replies }: Played): string[] =>
  replies.flatMap(({ contacts }) => contacts.map(({ id }) => id));

describe("a dialog", () => {
  it("says in one message what is said in one breath, and offers the choices", () => {
    const { replies, outcome } = talk();
    expect(outcome).to.equal("asked");
    expect(replies).to.deep.equal([
      {
        kind: "dialog",
        text: "I take nothing.\n\nWhat is it?",
        sources: [],
        suggestions: ["Drugs", "Fly-tipping", "Loud neighbours", "Something else"],
        contacts: [],
      },
    ]);
  });

  it("keeps its place as plain JSON: dialog, step, data and version", () => {
    const { state } = talk("rubbish");
    expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
    expect(state).to.include({ dialog: "concern", step: "more" });
    expect(state?.version).to.match(/^[0-9a-f]{12}$/);
    expect(state?.data.answers).to.deep.equal({ "concern/what": "Fly-tipping" });
  });

  const CHOSEN: readonly (readonly [string, string])[] = [
    ["the label", "Drugs"],
    ["another way of writing it", "DRUGS!"],
    ["its number", "1"],
    ["its number in words", "the first one"],
    ["another word for it", "weed"],
    ["a sentence about it", "there are dealers outside my house again"],
    ["a word of a wish", "I want to tell you about dealers"],
    ["a misspelt label", "durgs"],
  ];
  for (const [how, text] of CHOSEN) {
    it(`takes ${how} for a choice`, () => expect(contactsOf(talk(text))).to.deep.equal(["crimestoppers"]));
  }

  it("takes a word that only one label has", () => {
    expect(talk("my neighbours").outcome).to.equal("ended");
  });

  it("takes yes and no in the words that people use", () => {
    expect(textsOf(talk("rubbish", "aye"))).to.deep.equal(["What is it?"]);
    expect(talk("rubbish", "no thanks").outcome).to.equal("ended");
  });

  it("asks which, where a text names more than one choice", () => {
    const { replies } = talk("drugs and rubbish");
    expect(replies[0]?.text).to.equal("(several)\n\nWhat is it?");
    expect(replies[0]?.suggestions).to.deep.equal(["Drugs", "Fly-tipping"]);
  });

  it("hears a word that works everywhere before a choice that is only like it", () => {
    const steps = `
  - id: over
    ask: Is it over?
    choices: [{ say: "No", next: bye }, { say: It has stopped, next: bye }, { say: Back, next: bye }]
    otherwise: again
  - { id: bye, say: So be it., end: true }
`;
    const stopping = dialogsOf({ stopping: { steps } }, PATTERNS);
    const says = (text: string) => textsOf(stopping.play(stopping.begin("stopping")?.state, text))[0];
    expect(says("Stop!")).to.equal("(cancel)");
    expect(says("it stopped")).to.equal("So be it.");
    expect(says("back")).to.equal("So be it.");
  });

  it("does not take a choice that somebody says it is not", () => {
    expect(textsOf(talk("it is not about drugs"))).to.deep.equal(["(miss)\n\nWhat is it?"]);
  });

  it("ends with something to press", () => {
    const { state, outcome, replies } = talk("rubbish", "no");
    expect({ state, outcome }).to.deep.equal({ state: undefined, outcome: "ended" });
    expect(replies.at(-1)).to.include({ text: "(end)" });
    expect(replies.at(-1)?.suggestions).to.deep.equal(["Menu"]);
  });

  it("gives the articles' answer, with its own suggestions left out", () => {
    const { replies } = talk("loud neighbours");
    expect(replies[0]).to.include({ kind: "answered", text: "It launched on a Friday." });
    expect(replies[0]?.suggestions).to.deep.equal([]);
  });

  it("branches by what was chosen before", () => {
    expect(textsOf(talk("loud neighbours")).at(-1)).to.equal("That was once.");
    expect(textsOf(talk("rubbish", "yes", "loud neighbours")).at(-1)).to.equal("That was twice.");
  });

  it("goes on with another dialog", () => {
    expect(talk("something else").state).to.include({ dialog: "other", step: "which" });
  });

  it("goes where otherwise leads, when no choice was meant", () => {
    const { replies, outcome } = talk("rubbish", "hmm");
    expect(outcome).to.equal("ended");
    expect(replies[0]?.text).to.equal("I am not sure.");
  });

  it("gives a human contact at the second miss in a row, and asks again", () => {
    expect(contactsOf(talk("flibble"))).to.deep.equal([]);
    const second = talk("flibble", "wibble");
    expect(contactsOf(second)).to.deep.equal(["police-101"]);
    expect(textsOf(second)).to.deep.equal(["(second_miss)", "(offer_again)\n\nWhat is it?"]);
  });

  it("counts misses in a row only", () => {
    expect(contactsOf(talk("flibble", "help", "wibble"))).to.deep.equal([]);
  });

  it("changes to another dialog when somebody changes their mind, and comes back", () => {
    expect(talk("other things").state).to.include({ dialog: "other" });
    expect(talk("other things", "back").state).to.include({ dialog: "concern", step: "what" });
  });
});

describe("what works at every step", () => {
  it("helps, and asks again", () => {
    expect(textsOf(talk("help"))).to.deep.equal(["(help)\n\nWhat is it?"]);
    expect(textsOf(talk("rubbish", "I am stuck!"))).to.deep.equal(["(help)\n\nMore?"]);
  });

  it("goes back a question at a time, as far as the first", () => {
    expect(textsOf(talk("rubbish", "yes", "back"))).to.deep.equal(["(back)\n\nTell the council.", "More?"]);
    expect(talk("rubbish", "yes", "back", "go back").state).to.include({ step: "what" });
    expect(textsOf(talk("back"))).to.deep.equal(["(back_at_start)\n\nWhat is it?"]);
  });

  it("repeats what was said since the last choice, and the articles' answer with it", () => {
    expect(textsOf(talk("repeat"))).to.deep.equal(["(repeat)\n\nI take nothing.\n\nWhat is it?"]);
    expect(textsOf(talk("rubbish", "say that again"))[0]).to.equal("(repeat)\n\nTell the council.");
  });

  it("starts again, and forgets what was chosen", () => {
    const { state, replies } = talk("rubbish", "yes", "restart");
    expect(replies[0]?.text).to.equal("(start_again)\n\nI take nothing.\n\nWhat is it?");
    expect(state?.data).to.deep.include({ path: [], answers: {} });
  });

  it("stops", () => {
    const { state, outcome, replies } = talk("rubbish", "stop");
    expect({ state, outcome }).to.deep.equal({ state: undefined, outcome: "cancelled" });
    expect(replies[0]?.suggestions).to.deep.equal(["Menu"]);
  });

  it("hears a small misspelling of them", () => {
    expect(talk("cancle").outcome).to.equal("cancelled");
    expect(textsOf(talk("start agian"))[0]).to.contain("(start_again)");
  });

  it("does not hear them in a longer sentence", () => {
    expect(talk("stop the dealers").outcome).to.equal("ended");
  });
});

describe("a question in the middle of a dialog", () => {
  it("is left to be answered, and the dialog offered again", () => {
    const { outcome, replies, state } = talk("when was the launch?");
    expect(outcome).to.equal("question");
    expect(replies.map(({ text }) => text)).to.deep.equal(["(offer_again)\n\nWhat is it?"]);
    expect(state).to.include({ step: "what" });
  });

  it("counts as a miss where the articles do not answer it", () => {
    expect(contactsOf(talk("who owns the moon?"))).to.deep.equal([]);
    expect(contactsOf(talk("who owns the moon?", "what is cheese?"))).to.deep.equal(["police-101"]);
    expect(contactsOf(talk("who owns the moon?", "when was the launch?", "hm"))).to.deep.equal([]);
  });

  it("is not one because it has the word of a choice in it", () => {
    expect(talk("what do they do about drugs when they launch?").outcome).to.equal("question");
  });

  it("may be thanks", () => expect(talk("thanks").outcome).to.equal("question"));

  it("can be followed by the offer at any other time too", () => {
    const { state } = talk("rubbish");
    expect(dialogs.offerAgain(state)).to.deep.include({
      text: "(offer_again)\n\nMore?",
      suggestions: ["Yes", "No"],
    });
  });
});
