import { expect } from "chai";
import { createUnderWay } from "../../../src/channels/bot-framework/under-way.ts";

/** Notes what is told. */
function given(atMost: number | undefined) {
  const told: string[] = [];
  const waiting = {
    atMost,
    onLate: () => void told.push("late"),
    onFailure: (error: unknown) => void told.push(String((error as Error).message)),
  };
  return { told, waiting };
}

describe("createUnderWay", () => {
  for (const atMost of [undefined, 60_000]) {
    it(`waits for a job, and rejects as it does, where it may take ${atMost ?? "any"} milliseconds`, async () => {
      const { told, waiting } = given(atMost);
      const { run } = createUnderWay();
      await run(async () => void told.push("done"), waiting);
      const failing = run(() => Promise.reject(new Error("no")), waiting);
      expect(await failing.catch((error: Error) => error.message)).to.equal("no");
      expect(told).to.deep.equal(["done"]);
    });
  }

  it("stops waiting for a job that takes long, lets it go on, and tells of its failure", async () => {
    const { told, waiting } = given(1);
    const { run, settled } = createUnderWay();
    const gate = Promise.withResolvers<void>();
    const slow = async (): Promise<void> => {
      await gate.promise;
      throw new Error("failed later");
    };
    await run(slow, waiting);
    expect(told).to.deep.equal(["late"]);
    gate.resolve();
    await settled();
    expect(told).to.deep.equal(["late", "failed later"]);
  });
});
