import { expect } from "chai";
import { endPrograms } from "../run-program.ts";
import { type Crowds, gatherCrowds } from "./crowds.ts";
import { flood } from "./flood.ts";
import { leaveBehind } from "./left-behind.ts";
import { type LoadServer, startLoadServer } from "./load-server.ts";

// Counts only: how long it takes is measured by npm run load, on a machine that does nothing else.
describe("the server under load", function () {
  this.timeout(120_000);
  let server: LoadServer;
  let crowds: Crowds | undefined;
  before(async () => {
    server = await startLoadServer();
  });
  afterEach(async () => {
    await crowds?.leave();
    crowds = undefined;
  });
  after(async () => {
    await server.stop();
    await endPrograms();
  });

  it("keeps every idle socket open", async () => {
    crowds = await gatherCrowds(server, 150, 1);
    expect(await crowds.open()).to.equal(150);
  });

  it("answers every question of residents who ask at the same time", async () => {
    crowds = await gatherCrowds(server, 40, 2);
    expect(await crowds.talk({ rounds: 3, every: 500 })).to.have.lengthOf(120);
  });

  it("turns a flood from one address away, and answers everybody else", async () => {
    crowds = await gatherCrowds(server, 10, 1);
    const flooding = flood(server, { amount: 1000, connections: 20 });
    expect(await crowds.talk({ rounds: 3, every: 500 })).to.have.lengthOf(30);
    const { passed, refused } = await flooding;
    expect(passed + refused).to.equal(1000);
    // At least a minute's worth passes, and what comes free meanwhile, five a second.
    expect(passed).to.be.at.least(299);
    expect(refused).to.be.greaterThan(0);
  });

  it("keeps nothing of conversations that were opened, left and forgotten", async () => {
    const { listening, readable } = await leaveBehind(200);
    expect({ listening, readable }).to.deep.equal({ listening: 0, readable: 0 });
  });
});
