import { expect } from "chai";
import { endRedisServers } from "../redis-server.ts";
import { endPrograms } from "../run-program.ts";
import { removeFolders } from "../temporary-folder.ts";
import { SCENARIOS } from "./scenarios.ts";
import { faultsOf, NO_FAULTS } from "./tally.ts";

describe("a server that falls over", function () {
  this.timeout(120_000);
  afterEach(async () => {
    await endPrograms();
    await endRedisServers();
    await removeFolders();
  });

  for (const { what, run, short } of SCENARIOS) {
    it(`loses, doubles and mixes up nothing that it has acknowledged: ${what}`, async () => {
      const tally = await run(short);
      expect(faultsOf(tally)).to.deep.equal(NO_FAULTS);
      expect(tally.acknowledged).to.be.greaterThan(0);
    });
  }
});
