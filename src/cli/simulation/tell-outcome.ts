import type { Outcome } from "./simulate.ts";

/** An outcome as lines to be read on a terminal. */
export function tellOutcome(outcome: Outcome): string {
  const { scenario, messages, latencies, machines, utilisation, memory } = outcome;
  const rows: readonly (readonly [what: string, told: string])[] = [
    [
      "Residents",
      `${count(scenario.residents)} in ${scenario.hours} h (${scenario.shape}), seed ${scenario.seed}`,
    ],
    [
      "Archive",
      `${count(scenario.articles)} articles, ${outcome.question.toFixed(1)} ms of a core for a question`,
    ],
    [
      "Messages",
      `${count(messages.arrived)} came, ${count(messages.answered)} answered, ${count(messages.waiting)} waiting at the end`,
    ],
    [
      "Busiest second",
      `${count(messages.mostASecond)} messages; ${count(outcome.openChats)} chats open at once at most`,
    ],
    [
      "Answered within",
      `half ${time(latencies.half)}, 95 of 100 ${time(latencies.p95)}, 99 of 100 ${time(latencies.p99)}, all ${time(latencies.most)}`,
    ],
    [
      "Replicas",
      `${machines.replicas}, a core each: ${busy(utilisation.replicas)}; ${size(memory.replica)} each`,
    ],
    [
      "Redis shards",
      `${machines.shards}, a core each: ${busy(utilisation.shards)}; ${size(memory.shard)} each`,
    ],
    ["Longest line", `${count(messages.mostWaiting)} messages without an answer at the end of a second`],
  ];
  const lines = rows.map(([what, told]) => `${what.padEnd(17)}${told}`);
  return [...lines, ...warnings(outcome)].join("\n");
}

function warnings({ scenario, machines, latencies, isExtrapolated, utilisation }: Outcome): string[] {
  return [
    ...(latencies.p99 > scenario.target
      ? [`Too few machines: 99 of 100 are to be answered within ${time(scenario.target)}.`]
      : []),
    ...(utilisation.replicas.busiest > 1
      ? [
          "The server itself would turn requests away with 503 rather than let so many wait; the line here only grows.",
        ]
      : []),
    ...(machines.shards > 1
      ? ["More than one shard is not built yet: docs/scale.md says what it takes."]
      : []),
    ...(isExtrapolated
      ? ["The archive is larger than any that was measured: its cost is extrapolated."]
      : []),
  ];
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}

/** Milliseconds. */
function time(value: number): string {
  return value < 1_000 ? `${value.toFixed(0)} ms` : `${(value / 1_000).toFixed(1)} s`;
}

/** Megabytes. */
function size(value: number): string {
  return value < 1_000 ? `${value.toFixed(0)} MB` : `${(value / 1_000).toFixed(1)} GB`;
}

function busy({ busiest, mean }: { busiest: number; mean: number }): string {
  return `${(busiest * 100).toFixed(0)} % busy in the busiest minute, ${(mean * 100).toFixed(0)} % on average`;
}
