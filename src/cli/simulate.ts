import { setImmediate as drawn } from "node:timers/promises";
import { createProgress } from "./evaluation/progress.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";
import { readFigures } from "./simulation/figures.ts";
import { MOST_TRIALS } from "./simulation/find-machines.ts";
import { OPTIONS, readScenario } from "./simulation/scenario.ts";
import { simulate } from "./simulation/simulate.ts";
import { tellOutcome } from "./simulation/tell-outcome.ts";

const USAGE = `Usage: npm run simulate -- [--residents 2000] [--hours 1] [--shape surge|steady] [--articles 20000]
    [--replicas N] [--shards N] [--balancer in-turn|free-first] [--target MS] [--seed N] [--json]
How many machines so many residents take, from measured figures: docs/scale.md. Without --replicas and --shards it
finds how many answer 99 of 100 within --target milliseconds.`;
const { values } = readOptions(USAGE, OPTIONS, false);

await tellWhatToMend(async () => {
  const scenario = readScenario(values);
  const progress = createProgress({ what: "Trying how many machines it takes" });
  const outcome = await simulate(scenario, await readFigures(), async (trial) => {
    progress.tell(trial, MOST_TRIALS);
    // Nothing is drawn while the numbers are played.
    await drawn();
  }).finally(progress.end);
  process.stdout.write(`${values.json ? JSON.stringify(outcome, null, 2) : tellOutcome(outcome)}\n`);
});
