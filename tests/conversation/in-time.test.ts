import { expect } from "chai";
import { inTime } from "../../src/conversation/in-time.ts";

describe("inTime", () => {
  it("gives what the work gives, or throws what it throws, when it is in time", async () => {
    expect(
      await inTime(
        60_000,
        async () => "done",
        () => "late",
      ),
    ).to.equal("done");
    const failing = inTime(
      60_000,
      () => Promise.reject(new Error("broken")),
      () => "late",
    );
    expect(await failing.catch((error: Error) => error.message)).to.equal("broken");
  });

  it("gives something else when the time is over, and tells the work, whose end is of no interest then", async () => {
    const gate = Promise.withResolvers<void>();
    let seen: readonly boolean[] = [];
    const work = async (isLate: () => boolean): Promise<string> => {
      const before = isLate();
      await gate.promise;
      seen = [before, isLate()];
      throw new Error("nobody waits for this");
    };
    expect(await inTime(1, work, () => "late")).to.equal("late");
    gate.resolve();
    await gate.promise;
    expect(seen).to.deep.equal([false, true]);
  });
});
