import { expect } from "chai";
import { replyText } from "../../src/cli/reply-text.ts";
import { plainReply, type Source } from "../../src/reply.ts";

const SOURCE: Source = {
  title: "Launch",
  publisher: "Kent Police",
  section: "Priorities",
  url: "https://kent.uk/launch/",
  date: "2020-10-16",
  passage: "launch#3",
  sentences: ["It launched."],
};

describe("replyText", () => {
  it("writes bold words without their marks", () => {
    expect(textOf(plainReply("answered", "It is **new** and **big**."))).to.equal("It is new and big.");
  });

  it("writes the address of a link after its words", () => {
    const text = "See [the fund](https://kent.uk/fund) or [**this**](https://kent.uk).";
    expect(textOf(plainReply("answered", text))).to.equal(
      "See the fund (https://kent.uk/fund) or this (https://kent.uk).",
    );
  });

  it("leaves square brackets and asterisks that mark nothing", () => {
    expect(textOf(plainReply("answered", "He said: “[We] act* (now).”"))).to.equal(
      "He said: “[We] act* (now).”",
    );
  });

  it("writes each source on a line, with its date as residents read it and its address below", () => {
    const other: Source = { title: "Bins", url: "https://kent.uk/bins/", passage: "bins#1", sentences: [] };
    const reply = { ...plainReply("answered", "It launched."), sources: [SOURCE, other] };
    expect(textOf(reply)).to.equal(
      "It launched.\n\nSource: Launch, Priorities, Kent Police, 16 October 2020\nhttps://kent.uk/launch/\n\nSource: Bins\nhttps://kent.uk/bins/",
    );
  });

  it("writes what there is of a contact", () => {
    const contacts = [
      { id: "a", name: "Kent Police", for: "Crimes.", number: "101", web: "https://kent.uk" },
      { id: "b", name: "Shout", for: "To talk.", text: "85258" },
    ];
    expect(textOf({ ...plainReply("unanswered", "Ask them."), contacts })).to.equal(
      "Ask them.\n\nKent Police  101  https://kent.uk\n\nShout  text 85258",
    );
  });

  it("numbers suggestions as they are typed", () => {
    expect(textOf(plainReply("unanswered", "No.", ["Where?", "When?"]))).to.equal(
      "No.\n\n  1. Where?\n  2. When?",
    );
  });
});

/** Without the codes that draw bold, which only a terminal gets. */
function textOf(reply: Parameters<typeof replyText>[0]): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of a terminal begin with one.
  return replyText(reply).replace(/\u001B\[\d+m/g, "");
}
