import type { Demand } from "./demand.ts";
import { inOrder } from "./in-order.ts";
import { createRandom, lognormal } from "./random.ts";

/** What one job costs on average, in seconds. */
export interface Costs {
  /** Of one core of a replica, for opening a chat and for a question. */
  readonly replica: { readonly open: number; readonly question: number };
  /** Of one Redis. */
  readonly shard: { readonly open: number; readonly question: number };
  /** How much one job differs from another: standard deviation in parts of the mean. */
  readonly variation: number;
  /** What passes besides, without keeping anybody busy: the network between them, and the disk that is waited for. */
  readonly besides: number;
}

/** What is to be done, however many machines there are; the first job is the one that comes first. */
export interface Work {
  /** Seconds. */
  readonly arrivals: Float64Array;
  readonly residents: Int32Array;
  /** What each job keeps a replica busy, and a shard, in seconds. */
  readonly replicaSeconds: Float64Array;
  readonly shardSeconds: Float64Array;
  readonly besides: number;
}

/** How much work the jobs are; the same seed gives the same, however many machines then do it. */
export function weigh({ arrivals, residents, opens }: Demand, costs: Costs, seed: number): Work {
  const order = inOrder(arrivals);
  const draw = ({ open, question }: Costs["replica"], from: number): Float64Array => {
    const random = createRandom(from);
    const seconds = new Float64Array(order.length);
    order.forEach((job, place) => {
      seconds[place] = lognormal(random, opens[job] === 1 ? open : question, costs.variation);
    });
    return seconds;
  };
  return {
    arrivals: new Float64Array(order.length).map((_, place) => arrivals[order[place] as number] as number),
    residents: order.map((job) => residents[job] as number),
    replicaSeconds: draw(costs.replica, seed + 1),
    shardSeconds: draw(costs.shard, seed + 2),
    besides: costs.besides,
  };
}

/** The work that comes in the busiest minute, in seconds of work a second: how many machines it would keep busy. */
export function busiestMinute({ arrivals }: Pick<Work, "arrivals">, seconds: Float64Array): number {
  const last = Math.floor((arrivals.at(-1) ?? 0) / 60);
  const minutes = new Float64Array(last + 1);
  arrivals.forEach((at, job) => {
    const minute = Math.floor(at / 60);
    minutes[minute] = (minutes[minute] as number) + (seconds[job] as number) / 60;
  });
  return minutes.reduce((most, each) => Math.max(most, each), 0);
}
