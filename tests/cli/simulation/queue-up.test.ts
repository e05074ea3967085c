import { expect } from "chai";
import fc from "fast-check";
import { freeFirst, inTurn, ownServer, queueUp } from "../../../src/cli/simulation/queue-up.ts";
import { createRandom, exponential } from "../../../src/cli/simulation/random.ts";
import { erlangWait } from "./erlang-c.ts";

const seconds = fc.double({ min: 0, max: 10, noNaN: true });
const jobs = fc.array(fc.record({ after: seconds, service: seconds }), { minLength: 1, maxLength: 60 });
const servers = fc.integer({ min: 1, max: 6 });

describe("queueUp", () => {
  const rows = [
    { rate: 0.5, servers: 1 },
    { rate: 0.8, servers: 1 },
    { rate: 1.6, servers: 2 },
    { rate: 9, servers: 10 },
  ];
  for (const { rate, servers } of rows) {
    it(`lets people wait as Erlang reckons, ${rate} a second for ${servers}`, () => {
      const waits = atRandom(rate, servers, 400_000);
      expect(waits / erlangWait(rate, 1, servers)).to.be.within(0.93, 1.07);
    });
  }

  it("works on one job at a time in each server, in the order in which they come", () => {
    const done = queueUp({
      arrivals: Float64Array.of(0, 1, 2, 10),
      services: Float64Array.of(5, 1, 1, 1),
      servers: 1,
      choose: freeFirst,
    });
    expect([...done]).to.deep.equal([5, 6, 7, 11]);
  });

  it("answers nobody later with one more server, where the one that is free first takes the job", () => {
    fc.assert(
      fc.property(jobs, servers, (given, count) => {
        const fewer = served(given, count, freeFirst);
        const more = served(given, count + 1, freeFirst);
        more.forEach((at, job) => void expect(at).to.be.at.most((fewer[job] as number) + 1e-9));
      }),
    );
  });

  it("answers nobody later with several times the servers, where they take turns", () => {
    fc.assert(
      fc.property(jobs, servers, fc.integer({ min: 2, max: 4 }), (given, count, times) => {
        const fewer = served(given, count, inTurn(count));
        const more = served(given, count * times, inTurn(count * times));
        more.forEach((at, job) => void expect(at).to.be.at.most((fewer[job] as number) + 1e-9));
      }),
    );
  });

  it("never answers somebody before their own work is done", () => {
    fc.assert(
      fc.property(jobs, servers, (given, count) => {
        const { arrivals, services } = asArrays(given);
        served(given, count, inTurn(count)).forEach((at, job) => {
          expect(at).to.be.at.least((arrivals[job] as number) + (services[job] as number) - 1e-9);
        });
      }),
    );
  });
});

describe("ownServer", () => {
  it("sends all of one conversation to one shard, and the conversations to all shards about alike", () => {
    const owners = Int32Array.from({ length: 10_000 }, (_, owner) => owner);
    const choose = ownServer(owners, 4);
    const counts = [0, 0, 0, 0];
    for (const owner of owners) {
      const shard = choose(0, owner, new Float64Array());
      expect(choose(99, owner, new Float64Array())).to.equal(shard);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    for (const count of counts) expect(count).to.be.within(2_200, 2_800);
  });
});

interface Job {
  readonly after: number;
  readonly service: number;
}

function served(given: readonly Job[], count: number, choose: Parameters<typeof queueUp>[0]["choose"]) {
  return queueUp({ ...asArrays(given), servers: count, choose });
}

function asArrays(given: readonly Job[]) {
  let time = 0;
  const arrivals = Float64Array.from(given.map(({ after }) => (time += after)));
  return { arrivals, services: Float64Array.from(given.map(({ service }) => service)) };
}

/** What people wait on average, in seconds, who come so many a second and are served for a second on average. */
function atRandom(rate: number, servers: number, count: number): number {
  const random = createRandom(7);
  let time = 0;
  const arrivals = new Float64Array(count).map(() => (time += exponential(random) / rate));
  const services = new Float64Array(count).map(() => exponential(random));
  const done = queueUp({ arrivals, services, servers, choose: freeFirst });
  const waited = done.reduce(
    (sum, at, job) => sum + at - (arrivals[job] as number) - (services[job] as number),
    0,
  );
  return waited / count;
}
