import { expect } from "chai";
import fc from "fast-check";
import { inOrder } from "../../../src/cli/simulation/in-order.ts";

describe("inOrder", () => {
  it("puts any times as the language's own stable sort does", () => {
    const times = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(times, (given) => {
        const sorted = given.map((_, place) => place).sort((a, b) => (given[a] ?? 0) - (given[b] ?? 0));
        expect([...inOrder(Float64Array.from(given))]).to.deep.equal(sorted);
      }),
    );
  });

  it("keeps those of one moment in their order", () => {
    expect([...inOrder(Float64Array.of(7, 3, 7, 3))]).to.deep.equal([1, 3, 0, 2]);
  });
});
