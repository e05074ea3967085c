import { expect } from "chai";
import { createQueue } from "../../src/conversation/queue.ts";

describe("createQueue", () => {
  it("runs the jobs of one key one after the other, in the order they came", async () => {
    const inOrder = createQueue();
    const seen: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = inOrder("a", async () => {
      seen.push("first begins");
      await gate.promise;
      seen.push("first ends");
    });
    const rest = ["second", "third"].map((name) => inOrder("a", async () => void seen.push(name)));
    gate.resolve();
    await Promise.all([first, ...rest]);
    expect(seen).to.deep.equal(["first begins", "first ends", "second", "third"]);
  });

  it("runs the jobs of different keys side by side", async () => {
    const inOrder = createQueue();
    const gate = Promise.withResolvers<string>();
    const waiting = inOrder("a", () => gate.promise);
    expect(await inOrder("b", async () => "b")).to.equal("b");
    gate.resolve("a");
    expect(await waiting).to.equal("a");
  });

  it("gives each caller the result, or the failure, of its own job, and goes on after a failure", async () => {
    const inOrder = createQueue();
    const jobs = [1, 2, 3].map((number) =>
      inOrder("a", async () => {
        if (number === 2) throw new Error("broken");
        return number;
      }),
    );
    const results = await Promise.allSettled(jobs);
    expect(results.map(({ status }) => status)).to.deep.equal(["fulfilled", "rejected", "fulfilled"]);
    expect(await jobs[2]).to.equal(3);
  });

  it("takes a job from inside another key's job, and after all jobs have ended", async () => {
    const inOrder = createQueue();
    expect(await inOrder("a", () => inOrder("b", async () => "inner"))).to.equal("inner");
    expect(await inOrder("a", async () => "later")).to.equal("later");
  });
});
