import { inOrder } from "./in-order.ts";
import { freeFirst, inTurn, ownServer, queueUp } from "./queue-up.ts";
import type { Work } from "./work.ts";

export interface Machines {
  /** Processes of the bot, each with a core of its own. */
  readonly replicas: number;
  /** Redis processes, of which each keeps its own conversations. */
  readonly shards: number;
  /** How requests are handed out: one after the other, or to whichever replica is free first. */
  readonly balancer: Balancer;
}

export type Balancer = "in-turn" | "free-first";

/** What became of each job, in seconds. */
export interface Played {
  /** When its answer left. */
  readonly done: Float64Array;
  /** How long it waited for a replica, and for its shard, and not counting the time they worked on it. */
  readonly waitedForReplica: Float64Array;
  readonly waitedForShard: Float64Array;
}

/** Lets every job go through a replica and then through the shard of its conversation. */
export function play(work: Work, { replicas, shards, balancer }: Machines): Played {
  const { arrivals, replicaSeconds, shardSeconds, residents, besides } = work;
  const left = queueUp({
    arrivals,
    services: replicaSeconds,
    servers: replicas,
    choose: balancer === "in-turn" ? inTurn(replicas) : freeFirst,
  });
  const stored = queueUp({
    arrivals: left,
    order: inOrder(left),
    services: shardSeconds,
    servers: shards,
    choose: ownServer(residents, shards),
  });
  return {
    done: stored.map((at) => at + besides),
    waitedForReplica: waits(arrivals, left, replicaSeconds),
    waitedForShard: waits(left, stored, shardSeconds),
  };
}

function waits(came: Float64Array, went: Float64Array, worked: Float64Array): Float64Array {
  return went.map((at, job) => Math.max(0, at - (came[job] as number) - (worked[job] as number)));
}
