import { expect } from "chai";
import type { Store } from "../../src/store/store.ts";
import { describeClaims } from "./claims-contract.ts";
import { describeDecisions } from "./decisions-contract.ts";
import { describeForgetting } from "./forgetting-contract.ts";
import type { ContractOptions, Given } from "./given.ts";
import { describeHolds } from "./holds-contract.ts";
import { describeListening } from "./listening-contract.ts";
import { describeLog } from "./log-contract.ts";
import { describeNotes } from "./notes-contract.ts";
import { describeState } from "./state-contract.ts";
import { describeSubscriptions } from "./subscriptions-contract.ts";

/** What every store promises, tested on one that the function opens; each test gets an empty one. */
export function describeStore(name: string, open: (options: ContractOptions) => Promise<Store>): void {
  describe(`${name} keeps the contract of a store`, () => {
    const given = {} as Given;

    beforeEach(async () => {
      given.clock = Date.UTC(2026, 10, 22);
      given.store = await open({ retentionHours: 24, now: () => given.clock });
    });

    afterEach(() => given.store.close());

    describeLog(given);
    describeState(given);
    describeListening(given);
    describeForgetting(given);
    describeClaims(given);
    describeHolds(given);
    describeNotes(given);
    describeSubscriptions(given);
    describeDecisions(given);

    it("has one secret, which nobody can guess", async () => {
      const secret = await given.store.ownSecret();
      expect(secret).to.match(/^[\w-]{43}$/);
      expect(await given.store.ownSecret()).to.equal(secret);
    });

    it("says that it can be written to", async () => {
      await given.store.check();
    });
  });
}
