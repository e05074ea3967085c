import { expect } from "chai";
import { createPace } from "../../../src/channels/bot-framework/pace.ts";

/** A clock that moves when somebody waits. */
function given() {
  let time = 0;
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  const pace = createPace({ now: () => time, pause: async (milliseconds) => pass(milliseconds) });
  return { pace, time: () => time, pass };
}

describe("createPace", () => {
  it("lets seven messages a second into a conversation of Teams", async () => {
    const { pace, time } = given();
    const sent: number[] = [];
    for (let count = 0; count < 20; count++) {
      await pace("msteams", "a");
      sent.push(time());
    }
    expect(sent.filter((at) => at === 0)).to.have.length(7);
    expect(sent.every((at, place) => place < 7 || at - (sent[place - 7] ?? 0) >= 1000)).to.equal(true);
  });

  it("does not let one conversation wait for another, nor other channels at all", async () => {
    const { pace, time } = given();
    for (let count = 0; count < 50; count++) {
      await pace("msteams", `conversation ${count}`);
      await pace("webchat", "a");
    }
    expect(time()).to.equal(0);
  });

  it("counts afresh after a quiet second", async () => {
    const { pace, time, pass } = given();
    for (let count = 0; count < 7; count++) await pace("msteams", "a");
    pass(1000);
    for (let count = 0; count < 7; count++) await pace("msteams", "a");
    expect(time()).to.equal(1000);
  });
});
