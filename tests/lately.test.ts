import { setTimeout as pause } from "node:timers/promises";
import { expect } from "chai";
import fc from "fast-check";
import { type LatelyOptions, lately } from "../src/lately.ts";

/** A function that notes what it is asked. */
function given(options: LatelyOptions = {}) {
  const asked: string[] = [];
  const shout = (text: string, times = 1): { readonly said: string } => {
    asked.push(text);
    return { said: text.toUpperCase().repeat(times) };
  };
  return { shout: lately(shout, options), asked };
}

describe("lately", () => {
  it("works a result out once for the same question, and anew for another", () => {
    const { shout, asked } = given();
    expect([shout("a"), shout("a"), shout("b"), shout("a", 2)].map(({ said }) => said)).to.deep.equal([
      "A",
      "A",
      "B",
      "AA",
    ]);
    expect(asked).to.deep.equal(["a", "b", "a"]);
  });

  it("keeps nothing of a question that broke it", () => {
    let calls = 0;
    const broken = lately(() => {
      calls += 1;
      throw new Error("no");
    });
    expect(() => broken()).to.throw("no");
    expect(() => broken()).to.throw("no");
    expect(calls).to.equal(2);
  });

  it("gives what the function gives, whatever is asked in whatever order, however little is kept", () => {
    const texts = fc.array(fc.string({ maxLength: 2 }), { maxLength: 50 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 6 }), (all, most) => {
        const { shout } = given({ most });
        expect(all.map((text) => shout(text).said)).to.deep.equal(all.map((text) => text.toUpperCase()));
      }),
    );
  });

  it("keeps the last ones where there are too many", () => {
    const { shout, asked } = given({ most: 4 });
    for (const text of ["a", "b", "c", "c", "a"]) shout(text);
    expect(asked).to.deep.equal(["a", "b", "c"]);
    for (const text of ["d", "e", "a"]) shout(text);
    expect(asked).to.deep.equal(["a", "b", "c", "d", "e", "a"]);
  });

  it("lets everything go by itself, so that nothing a resident said stays for long", async () => {
    const { shout, asked } = given({ keep: 1 });
    shout("a");
    // Asking keeps nothing alive; mocha's time-out is the bound.
    while (asked.length === 1) {
      await pause(1);
      shout("a");
    }
    expect(asked).to.deep.equal(["a", "a"]);
  });
});
