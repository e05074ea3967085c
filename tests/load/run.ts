import { setTimeout as pause } from "node:timers/promises";
import { endPrograms } from "../run-program.ts";
import { percentile } from "./crowd.ts";
import { gatherCrowds } from "./crowds.ts";
import { flood } from "./flood.ts";
import { leaveBehind } from "./left-behind.ts";
import { type LoadServer, startLoadServer } from "./load-server.ts";

// npm run load [-- sockets | residents | flood | left ...]: what the server bears, over loopback, in under two minutes. To be read
// on a quiet machine with two cores or more. The limit of open files has to be 6,000 or more: see ulimit -Hn.

/** Time for the server to tidy up before its memory is read: it begins some seconds after it was last busy. Milliseconds. */
const REST = 20_000;

const RUNS: Readonly<Record<string, (server: LoadServer) => Promise<string>>> = {
  async sockets(server) {
    // What the first hundred need, such as compiled code, is not of the sockets.
    await (await gatherCrowds(server, 100, 1)).leave();
    await pause(REST);
    const before = server.memory();
    const crowds = await gatherCrowds(server, 5_000, 1);
    await pause(REST);
    const [weight, open] = [server.memory() - before, await crowds.open()];
    await crowds.leave();
    return `${open} of 5,000 idle sockets open: ${weight.toFixed(0)} MB more (at most 80), ${before.toFixed(0)} MB before`;
  },

  async residents(server) {
    const crowds = await gatherCrowds(server, 200, 2);
    await crowds.talk({ rounds: 2, every: 2_000 });
    const busyBefore = server.busy();
    const took = await crowds.talk({ rounds: 10, every: 2_000 });
    const each = (server.busy() - busyBefore) / took.length;
    await crowds.leave();
    return (
      `200 residents, one question each in 2 s: ${told(took)} (99 of 100 within 250 ms), ` +
      `${each.toFixed(1)} ms of processor for each question`
    );
  },

  async flood(server) {
    const crowds = await gatherCrowds(server, 50, 1);
    await crowds.talk({ rounds: 2, every: 2_000 });
    const quiet = await crowds.talk({ rounds: 5, every: 2_000 });
    const flooding = flood(server, { duration: 10, connections: 50 });
    const during = await crowds.talk({ rounds: 5, every: 2_000 });
    const { refused, passed } = await flooding;
    await crowds.leave();
    return `50 residents without a flood: ${told(quiet)}\nwith one of ${passed} passed, ${refused} refused: ${told(during)}`;
  },

  async left() {
    const { listening, open, after } = await leaveBehind(1_000);
    return `1,000 conversations: ${open.toFixed(1)} MB of heap while open, ${after.toFixed(1)} MB once left and forgotten, ${listening} streams left`;
  },
};

const chosen = process.argv.slice(2);
try {
  for (const [name, run] of Object.entries(RUNS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const server = await startLoadServer();
    process.stdout.write(`${await run(server)}\n`);
    await server.stop();
  }
} finally {
  await endPrograms();
}

function told(took: readonly number[]): string {
  const [half, most, all] = [0.5, 0.99, 1].map((part) => percentile(took, part).toFixed(0));
  return `${took.length} answers, half within ${half} ms, 99 of 100 within ${most} ms, all within ${all} ms`;
}
