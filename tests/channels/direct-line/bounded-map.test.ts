import { expect } from "chai";
import { putLast } from "../../../src/channels/direct-line/bounded-map.ts";

describe("putLast", () => {
  it("drops the key that has been quiet for longest", () => {
    const map = new Map<string, number>();
    for (const key of ["a", "b", "a", "c"]) putLast(map, key, 1, 2);
    expect([...map.keys()]).to.deep.equal(["a", "c"]);
  });
});
