import { expect } from "chai";
import { errorFacts } from "../src/log.ts";

describe("errorFacts", () => {
  it("names an error, its code and where it was thrown, without its message", () => {
    const facts = errorFacts(Object.assign(new RangeError("my words"), { code: "TOO_FAR" }));
    expect(facts).to.include({ error: "RangeError", code: "TOO_FAR" });
    expect(JSON.stringify(facts)).to.include("log.test.ts").and.not.include("my words");
  });

  it("takes the code and the place from what lies underneath where the error has none", () => {
    const refused = Object.assign(new Error("my words"), { code: "ECONNREFUSED" });
    const failed = new TypeError("fetch failed", { cause: new Error("my words", { cause: refused }) });
    delete failed.stack;
    const facts = errorFacts(failed);
    expect(facts).to.include({ error: "TypeError", code: "ECONNREFUSED" });
    expect(JSON.stringify(facts)).to.include("log.test.ts").and.not.include("my words");
  });

  it("takes the code of the first of several errors", () => {
    const several = new AggregateError([Object.assign(new Error("my words"), { code: "ENETUNREACH" })]);
    expect(errorFacts(new TypeError("fetch failed", { cause: several }))).to.include({ code: "ENETUNREACH" });
  });

  it("comes to an end where an error is its own cause", () => {
    const error = new Error("my words");
    error.cause = error;
    expect(errorFacts(error)).to.include({ error: "Error" }).and.not.have.property("code");
  });

  for (const [thrown, kind] of [
    ["my words", "string"],
    [undefined, "undefined"],
    [null, "object"],
  ] as const) {
    it(`says of ${kind === "object" ? "null" : kind} no more than what it is`, () => {
      expect(errorFacts(thrown)).to.deep.equal({ error: kind });
    });
  }
});
