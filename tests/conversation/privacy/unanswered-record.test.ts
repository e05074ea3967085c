import { expect } from "chai";
import { unansweredRecord } from "../../../src/conversation/privacy/unanswered-record.ts";

const AT = "2026-11-22T12:00:00.000Z";

describe("unansweredRecord", () => {
  it("keeps the question without what tells who asked, the reason and the time", () => {
    const text = "My name is John Smith.\nWhen are the bins  emptied at ME15 6JQ?";
    expect(unansweredRecord(text, "no article", AT)).to.deep.equal({
      text: "My name is [name]. When are the bins emptied at [postcode]?",
      reason: "no article",
      at: AT,
    });
  });

  it("cuts a question that goes on, after taking out what is in it", () => {
    const { text } = unansweredRecord(
      `${"why ".repeat(124)}call 07700 900123 ${"now ".repeat(100)}`,
      "too long",
      AT,
    );
    expect(text).to.have.length(500).and.match(/…$/).and.not.match(/\d/);
  });
});
