import { expect } from "chai";
import fc from "fast-check";
import { withoutMiddle } from "../../src/conversation/long-text.ts";

describe("withoutMiddle", () => {
  it("leaves a text alone that somebody could have typed", () => {
    for (const text of ["", "Where is it based?", "x".repeat(10_000)])
      expect(withoutMiddle(text)).to.equal(text);
  });

  it("keeps the beginning and the end of a longer one", () => {
    const text = withoutMiddle(`I have a question.${" ".repeat(200_000)}Someone is breaking in.`);
    expect(text).to.match(/^I have a question\. +\n +Someone is breaking in\.$/);
    expect(text).to.have.lengthOf(10_001);
  });

  it("is never longer than what it was given, nor than it says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30_000, size: "max" }), (text) => {
        expect(withoutMiddle(text).length).to.be.at.most(Math.min(text.length, 10_001));
      }),
    );
  });
});
