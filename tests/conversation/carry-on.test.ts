import { expect } from "chai";
import { carryOn, withContact } from "../../src/conversation/carry-on.ts";
import { plainReply, type Reply } from "../../src/reply.ts";

/** Knows the number for fraud, and whom to call about noise. */
function contactQuestions(text: string): Reply | undefined {
  const known = ["what is the number for fraud", "who do I call about noise"];
  return known.includes(text) ? plainReply("answered", text) : undefined;
}

describe("carryOn", () => {
  for (const text of [
    "and for fraud",
    "And what about fraud",
    "or fraud",
    "how about fraud",
    "ok, and fraud",
  ]) {
    it(`asks for the number after "${text}"`, () => {
      expect(carryOn(text, contactQuestions)?.text).to.equal("what is the number for fraud");
    });
  }

  it("asks whom to call where nobody of that name is known", () => {
    expect(carryOn("and about noise", contactQuestions)?.text).to.equal("who do I call about noise");
  });

  for (const text of [
    "",
    "and",
    "and for",
    "fraud",
    "android phones",
    "and where is it based?",
    " ".repeat(50_000),
  ]) {
    it(`leaves alone what carries nothing on: "${text.slice(0, 30)}"`, () => {
      expect(carryOn(text, contactQuestions)).to.equal(undefined);
    });
  }

  it("takes no longer for a long text that leads nowhere", () => {
    const started = performance.now();
    carryOn(`and${" , ".repeat(20_000)}`, contactQuestions);
    expect(performance.now() - started).to.be.below(500);
  });
});

describe("withContact", () => {
  const withFraud = (text: string): Reply | undefined => {
    const reply = contactQuestions(text);
    return reply && { ...reply, contacts: [{ id: "report-fraud", name: "Report Fraud", for: "Fraud." }] };
  };

  it("names who deals with what could not be answered", () => {
    const reply = withContact(plainReply("unanswered", "I do not know."), "what about fraud", withFraud);
    expect(reply.contacts.map(({ id }) => id)).to.deep.equal(["report-fraud"]);
    expect(reply.text).to.equal("I do not know.");
  });

  it("names nobody where nobody deals with it", () => {
    const reply = plainReply("unanswered", "I do not know.");
    expect(withContact(reply, "the weather", withFraud)).to.equal(reply);
  });

  it("leaves an answer as it is", () => {
    const reply = plainReply("answered", "It began in October.");
    expect(withContact(reply, "what about fraud", withFraud)).to.equal(reply);
  });
});
