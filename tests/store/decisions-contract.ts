import { expect } from "chai";
import type { Decision } from "../../src/store/decisions.ts";
import type { Given } from "./given.ts";

const OFF: Decision = {
  answers: false,
  by: "Duty officer",
  reason: "wrong number in an answer",
  at: "2026-11-22T03:00:00.000Z",
};
const ON: Decision = { answers: true, by: "Web team", reason: "mended", at: "2026-11-22T09:00:00.000Z" };

/** Who decided when whether the assistant answers. */
export function describeDecisions(given: Given): void {
  it("has no decision before anybody has decided", async () => {
    expect(await given.store.decisions(1)).to.deep.equal([]);
  });

  it("gives decisions whole, the newest first, and no more than are asked for", async () => {
    await given.store.decide(OFF);
    await given.store.decide(ON);
    expect(await given.store.decisions(10)).to.deep.equal([ON, OFF]);
    expect(await given.store.decisions(1)).to.deep.equal([ON]);
    expect(await given.store.decisions(0)).to.deep.equal([]);
  });

  it("keeps decisions longer than any conversation", async () => {
    await given.store.decide(OFF);
    given.clock += 400 * 24 * 3_600_000;
    expect(await given.store.decisions(1)).to.deep.equal([OFF]);
  });
}
