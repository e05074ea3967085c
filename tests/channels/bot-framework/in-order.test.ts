import { expect } from "chai";
import { createInOrder } from "../../../src/channels/bot-framework/in-order.ts";

describe("createInOrder", () => {
  it("runs the tasks of one key one after the other", async () => {
    const inOrder = createInOrder();
    const events: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = inOrder("a", async () => {
      await first.promise;
      events.push("one");
    });
    const two = inOrder("a", async () => events.push("two"));
    const other = inOrder("b", async () => events.push("other"));
    await other;
    first.resolve();
    await Promise.all([one, two]);
    expect(events).to.deep.equal(["other", "one", "two"]);
  });

  it("gives each task's own result, and goes on after one that fails", async () => {
    const inOrder = createInOrder();
    const failing = inOrder("a", async () => {
      throw new Error("no");
    });
    const next = inOrder("a", async () => 7);
    expect(await failing.catch((error: Error) => error.message)).to.equal("no");
    expect(await next).to.equal(7);
  });
});
