import { expect } from "chai";
import fc from "fast-check";
import { archiveCost } from "../../../src/cli/simulation/archive.ts";
import { readFigures } from "../../../src/cli/simulation/figures.ts";
import { OPTIONS, readScenario, type Scenario } from "../../../src/cli/simulation/scenario.ts";
import { type Outcome, simulate } from "../../../src/cli/simulation/simulate.ts";
import { ProductError } from "../../../src/errors.ts";

const RUNS = { numRuns: 15 };
const figures = await readFigures();

/** Small enough to be played in a blink. */
const scenarios = fc.record({
  residents: fc.integer({ min: 1, max: 3_000 }),
  hours: fc.constantFrom(0.1, 0.5, 1),
  shape: fc.constantFrom("surge" as const, "steady" as const),
  articles: fc.integer({ min: 1, max: 100_000 }),
  replicas: fc.integer({ min: 1, max: 5 }),
  shards: fc.integer({ min: 1, max: 3 }),
  balancer: fc.constantFrom("in-turn" as const, "free-first" as const),
  seed: fc.nat(1_000_000),
  target: fc.constant(1_000),
});

describe("simulate", () => {
  it("gives the same for the same seed, and something else for another", async () => {
    const scenario = aScenario({ residents: 500 });
    expect(await simulate(scenario, figures)).to.deep.equal(await simulate(scenario, figures));
    const other = await simulate({ ...scenario, seed: 2 }, figures);
    expect(other.latencies).to.not.deep.equal((await simulate(scenario, figures)).latencies);
  });

  it("loses no message: what came was answered, or is waiting", () =>
    holds(({ messages }) => {
      expect(messages.arrived).to.equal(messages.answered + messages.waiting);
    }));

  it("keeps Little's law: who waits on average is who comes in a second times what they wait", async () => {
    const scenario = aScenario({ residents: 100_000, replicas: 8, shards: 1, shape: "steady" });
    const { messages, latencies } = await simulate(scenario, figures);
    const expected = (messages.arrived / 3_600) * (latencies.mean / 1_000);
    expect(messages.meanWaiting / expected).to.be.within(0.9, 1.1);
  }).timeout(30_000);

  it("orders what parts of all waited", () =>
    holds(({ latencies: { half, p95, p99, most } }) => {
      expect([half, p95, p99, most]).to.deep.equal([half, p95, p99, most].sort((a, b) => a - b));
      expect(half).to.be.above(figures.measured.besides);
    }));

  it("is not slower with more replicas", () =>
    fc.assert(
      fc.asyncProperty(scenarios, async (scenario) => {
        const fewer = await simulate({ ...scenario, balancer: "free-first" }, figures);
        const more = await simulate(
          { ...scenario, balancer: "free-first", replicas: scenario.replicas + 1 },
          figures,
        );
        // The shards then get the same work a little earlier and in another order, which can cost one a moment.
        expect(more.latencies.p99).to.be.at.most(fewer.latencies.p99 * 1.02 + 1);
      }),
      RUNS,
    )).timeout(60_000);

  it("finds machines that answer in time, and half of them would be too busy", async () => {
    const scenario = aScenario({ residents: 50_000 });
    const found = await simulate(scenario, figures);
    expect(found.latencies.p99).to.be.at.most(scenario.target);
    expect(found.utilisation.replicas.busiest).to.be.at.most(figures.assumed.busiest);
    const half = Math.ceil(found.machines.replicas / 2);
    const fewer = await simulate({ ...scenario, replicas: half }, figures);
    expect(fewer.utilisation.replicas.busiest).to.be.above(figures.assumed.busiest);
  }).timeout(30_000);

  it("says so where no number of machines answers in time", async () => {
    const error = await simulate(aScenario({ target: 1 }), figures).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(ProductError);
    expect((error as Error).message).to.include("one answer alone takes longer");
  });

  it("counts an archive beyond what was measured as extrapolated, and as dearer", async () => {
    const small = await simulate(aScenario({ articles: 100 }), figures);
    const great = await simulate(aScenario({ articles: 860_000, target: 60_000 }), figures);
    expect([small.isExtrapolated, great.isExtrapolated]).to.deep.equal([false, true]);
    expect(great.memory.replica).to.be.above(small.memory.replica);
  });
});

describe("archiveCost", () => {
  it("gives what was measured where it was measured, and never less for more passages", () => {
    for (const row of figures.archive) {
      const cost = archiveCost(figures.archive, row.passages);
      expect(cost.question * 1_000).to.be.closeTo(row.question, 1e-9);
      expect(cost.megabytes).to.be.closeTo(row.megabytes, 1e-9);
    }
    const size = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(size, size, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const costs = [less, more].map((passages) => archiveCost(figures.archive, passages));
        expect(costs[0]?.megabytes).to.be.at.most((costs[1]?.megabytes ?? 0) + 1e-9);
      }),
    );
  });
});

async function holds(law: (outcome: Outcome) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => law(await simulate(scenario, figures))),
    RUNS,
  );
}

function aScenario(changes: Partial<Scenario>): Scenario {
  const defaults = Object.entries(OPTIONS).flatMap(([name, option]) =>
    "default" in option ? [[name, option.default]] : [],
  );
  return { ...readScenario(Object.fromEntries(defaults)), ...changes };
}
