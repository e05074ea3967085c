import { expect } from "chai";
import { closeServed, serve } from "./served-direct-line.ts";
import { pollAll, say, until } from "./session-steps.ts";

const TYPED = "My name is Ada Byron, call 07700 900123 or write to ada@example.com";
const KEPT = "My name is [name], call [phone number] or write to [email]";

describe("what Direct Line keeps", () => {
  afterEach(closeServed);

  it("is a message without what tells who somebody is, while the answer is to what was typed", async () => {
    const served = await serve();
    const session = await served.start();
    await say(served, session, TYPED, { channelData: { clientActivityID: "07700900123", choice: TYPED } });
    await until(async () => (await pollAll(served, session)).length === 3, "the answer");
    expect(served.conversations.taken.map(({ text }) => text)).to.deep.equal([TYPED]);
    const mine = (await pollAll(served, session)).find(({ from }) => from.role === "user");
    expect(mine?.text).to.equal(KEPT);
    // A client knows its own message by this.
    expect(mine?.channelData).to.deep.equal({ clientActivityID: "07700900123", choice: KEPT });
  });

  it("is what a form holds, cleaned however deep it is nested", async () => {
    const served = await serve();
    const session = await served.start();
    const value = { form: [{ says: TYPED, age: 7, agrees: true, none: null }] };
    await say(served, session, "sent", { value });
    const mine = (await pollAll(served, session)).find(({ from }) => from.role === "user");
    expect((mine as { value?: unknown } | undefined)?.value).to.deep.equal({
      form: [{ says: KEPT, age: 7, agrees: true, none: null }],
    });
  });

  it("is every other text just as it was typed", async () => {
    const served = await serve();
    const session = await served.start();
    const text = "  Where\u00a0is it?\n\nAnd who ｉｓ in it 🚓 ٣ times\u200b?  ";
    await say(served, session, text);
    const mine = (await pollAll(served, session)).find(({ from }) => from.role === "user");
    expect(mine?.text).to.equal(text);
  });
});
