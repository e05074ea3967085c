import { expect } from "chai";
import { createRecent } from "../../src/knowledge/recent.ts";

describe("createRecent", () => {
  it("makes a thing once and gives the very same one again", () => {
    let made = 0;
    const recent = createRecent((key: number) => ({ key, made: ++made }), 2);
    expect(recent(1)).to.equal(recent(1));
    expect(made).to.equal(1);
  });

  it("keeps what is used, and forgets what has not been for long", () => {
    const made: number[] = [];
    const recent = createRecent((key: number) => made.push(key) && { key }, 2);
    for (const key of [1, 2, 1, 3, 1, 4, 1, 5, 1, 6, 2]) recent(key);
    expect(made).to.deep.equal([1, 2, 3, 4, 5, 6, 2]);
  });
});
