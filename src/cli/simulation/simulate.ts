import { archiveCost } from "./archive.ts";
import { drawDemand } from "./demand.ts";
import type { Figures } from "./figures.ts";
import { findMachines } from "./find-machines.ts";
import { type Latencies, latenciesOf } from "./latencies.ts";
import type { Machines } from "./play.ts";
import type { Scenario } from "./scenario.ts";
import { mostOpen, type Timeline, timelineOf } from "./timeline.ts";
import { busiestMinute, type Costs, type Work, weigh } from "./work.ts";

/** What a scenario comes to. */
export interface Outcome {
  readonly scenario: Scenario;
  /** Openings of the chat and questions, over the hours of the scenario. */
  readonly messages: Timeline;
  /** Milliseconds. */
  readonly latencies: Latencies;
  readonly machines: Machines;
  /** How busy the machines were in the busiest minute and on average, 1 for all of the time. */
  readonly utilisation: {
    readonly replicas: { readonly busiest: number; readonly mean: number };
    readonly shards: { readonly busiest: number; readonly mean: number };
  };
  /** Chats that were open at once at most. */
  readonly openChats: number;
  /** Megabytes. */
  readonly memory: { readonly replica: number; readonly shard: number; readonly sqlite: number };
  /** Milliseconds of a core for one question, the archive included. */
  readonly question: number;
  readonly isExtrapolated: boolean;
}

/** Draws the residents, and plays them through the machines. @throws ProductError where no number of machines is enough. */
export async function simulate(
  scenario: Scenario,
  figures: Figures,
  onTrial: (trial: number) => Promise<void> = async () => {},
): Promise<Outcome> {
  const { measured, assumed, archive } = figures;
  const { seed } = scenario;
  const found = archiveCost(archive, scenario.articles * assumed.passages_an_article);
  const costs = costsOf(figures, found.question);
  const [questions, pause, pauseVariation] = [
    assumed.questions_a_visit,
    assumed.pause,
    assumed.pause_variation,
  ];
  const demand = drawDemand({ ...scenario, questions, pause, pauseVariation });
  const work = weigh(demand, costs, seed);
  const wanted = { ...scenario, target: scenario.target / 1_000, busiest: assumed.busiest };
  const { machines, played } = await findMachines(work, wanted, onTrial);
  const seconds = Math.ceil(scenario.hours * 3_600);
  const openChats = mostOpen(demand, seconds, assumed.open_after);
  const sockets = (openChats / machines.replicas) * (measured.idle_socket / 1_000);
  return {
    scenario,
    messages: timelineOf(work.arrivals, played.done, seconds),
    latencies: latenciesOf(played.done.map((at, job) => (at - (work.arrivals[job] as number)) * 1_000)),
    machines,
    utilisation: {
      replicas: busyness(work, work.replicaSeconds, machines.replicas, seconds),
      shards: busyness(work, work.shardSeconds, machines.shards, seconds),
    },
    openChats,
    memory: {
      replica: measured.replica_at_rest + found.megabytes + sockets,
      shard: (scenario.residents * measured.conversation_in_redis) / 1_000 / machines.shards,
      sqlite: (scenario.residents * measured.conversation_in_sqlite) / 1_000,
    },
    question: costs.replica.question * 1_000,
    isExtrapolated: found.isExtrapolated,
  };
}

/** In seconds. What the shipped article cost is small beside any archive, and counted all the same. */
function costsOf({ measured, assumed }: Figures, search: number): Costs {
  return {
    replica: { open: measured.open_replica / 1_000, question: measured.question_replica / 1_000 + search },
    shard: { open: measured.open_redis / 1_000, question: measured.question_redis / 1_000 },
    variation: assumed.work_variation,
    besides: measured.besides / 1_000,
  };
}

function busyness(work: Work, worked: Float64Array, servers: number, seconds: number) {
  const inTime = worked.reduce(
    (sum, each, job) => ((work.arrivals[job] as number) < seconds ? sum + each : sum),
    0,
  );
  return { busiest: busiestMinute(work, worked) / servers, mean: inTime / seconds / servers };
}
