import { ProductError } from "../../errors.ts";
import { latenciesOf } from "./latencies.ts";
import { type Machines, type Played, play } from "./play.ts";
import { busiestMinute, type Work } from "./work.ts";

export interface Wanted {
  /** Where given, so many, whatever comes of it. */
  readonly replicas: number | undefined;
  readonly shards: number | undefined;
  readonly balancer: Machines["balancer"];
  /** What 99 of 100 wait at most, in seconds. */
  readonly target: number;
  /** How busy a machine is to be at most in the busiest minute, 0 to 1. */
  readonly busiest: number;
}

export interface Found {
  readonly machines: Machines;
  readonly played: Played;
}

/** Each trial takes a tenth more; where these are not enough, something else is wrong. */
export const MOST_TRIALS = 20;

/**
 * The fewest machines of which none is busier than wanted in the busiest minute, and then more of what is waited for, until
 * 99 of 100 are answered in time. `onTrial` is told before each trial, counted from 1, and waited for.
 * @throws ProductError where no number of machines is enough.
 */
export async function findMachines(
  work: Work,
  wanted: Wanted,
  onTrial: (trial: number) => Promise<void>,
): Promise<Found> {
  const mayGrow = wanted.replicas === undefined || wanted.shards === undefined;
  if (mayGrow && leastWait(work) > wanted.target) throw tooSlow("one answer alone takes longer");
  let machines = fewest(work, wanted);
  for (let trial = 1; trial <= MOST_TRIALS; trial++) {
    await onTrial(trial);
    const played = play(work, machines);
    const more = grow(machines, played, wanted);
    if (!more || p99(work, played) <= wanted.target) return { machines, played };
    machines = more;
  }
  throw tooSlow(
    `even with ${machines.replicas} replicas for ${machines.shards} of Redis they wait for each other`,
  );
}

function tooSlow(why: string): ProductError {
  const what = "No number of machines answers 99 of 100 within --target";
  return new ProductError("too-slow", `${what}: ${why}. Raise it, or take a smaller archive.`);
}

/** What 99 of 100 would wait with a machine for each of them, in seconds. */
function leastWait({ replicaSeconds, shardSeconds, besides }: Work): number {
  return latenciesOf(replicaSeconds.map((own, job) => own + (shardSeconds[job] as number) + besides)).p99;
}

function fewest(work: Work, wanted: Wanted): Machines {
  const enough = (seconds: Float64Array): number =>
    Math.max(1, Math.ceil(busiestMinute(work, seconds) / wanted.busiest));
  return {
    replicas: wanted.replicas ?? enough(work.replicaSeconds),
    shards: wanted.shards ?? enough(work.shardSeconds),
    balancer: wanted.balancer,
  };
}

/** More of what was waited for longer; undefined where its number is given. */
function grow(machines: Machines, played: Played, wanted: Wanted): Machines | undefined {
  const { replicas, shards } = machines;
  if (sum(played.waitedForReplica) >= sum(played.waitedForShard))
    return wanted.replicas === undefined ? { ...machines, replicas: Math.ceil(replicas * 1.1) } : undefined;
  return wanted.shards === undefined ? { ...machines, shards: Math.ceil(shards * 1.1) } : undefined;
}

function p99({ arrivals }: Work, { done }: Played): number {
  return latenciesOf(done.map((at, job) => at - (arrivals[job] as number))).p99;
}

function sum(seconds: Float64Array): number {
  return seconds.reduce((total, each) => total + each, 0);
}
