import { expect } from "chai";
import { createWelcomed } from "../../../src/channels/bot-framework/welcomed.ts";

describe("createWelcomed", () => {
  it("remembers the conversations added last, up to its limit", () => {
    const welcomed = createWelcomed(2);
    for (const conversation of ["a", "b", "c"]) welcomed.add(conversation);
    expect(["a", "b", "c"].map(welcomed.has)).to.deep.equal([false, true, true]);
  });
});
