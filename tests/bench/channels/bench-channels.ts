import { createProgress } from "../../../src/cli/evaluation/progress.ts";
import { printRow } from "../print-row.ts";
import { type Load, load } from "./load.ts";
import { loadDirectLine, SECRET } from "./load-direct-line.ts";
import { messagesFrom } from "./questions.ts";
import { type Server, startServer } from "./start-server.ts";

const RUNS = 3;
/** Requests of each measurement, and of what is asked before it: the runtime compiles what it runs often. */
const LENGTH = 10_000;
const WARM_UP = 5_000;
const HERE = "tests/bench/channels";

const WITHOUT_CREDENTIALS = { PORT: "0", BOT_ALLOW_ANONYMOUS: "true", STORE: "memory" };
const settings = { ...WITHOUT_CREDENTIALS, DIRECT_LINE_SECRET: SECRET };

type Measured = "echo" | "ours" | "fresh" | "json" | "direct";

/** What is measured, in the order of each run, with what it asks. */
const MEASURED: Readonly<Record<Measured, { program: string; ask(server: Server): Promise<Load> }>> = {
  echo: { program: `${HERE}/echo-server.ts`, ask: (server) => turns(server, "You said") },
  ours: { program: "src/main.ts", ask: (server) => turns(server, '"answered"') },
  fresh: { program: "src/main.ts", ask: (server) => turns(server, '"kind"', true) },
  json: { program: `${HERE}/json-server.ts`, ask: (server) => turns(server, "conversation|") },
  direct: { program: "src/main.ts", ask: loadDirectLine },
};

/** Turns a second through each protocol on one core, beside the least that the same packages can do, in the same runs. */
export async function benchChannels(): Promise<void> {
  const runs: Record<Measured, Load>[] = [];
  const names = Object.keys(MEASURED) as Measured[];
  const progress = createProgress({ what: "Measuring the channels" });
  for (let run = 0; run < RUNS; run++) {
    const loads = {} as Record<Measured, Load>;
    for (const [place, name] of names.entries()) {
      progress.tell(run * names.length + place, RUNS * names.length);
      loads[name] = await measure(MEASURED[name]);
    }
    runs.push(loads);
  }
  progress.end();
  const rates = (name: Measured) => runs.map((run) => run[name].perSecond);
  const ofOneCore = (name: Measured) => runs.map((run) => run[name].perBusySecond);
  const share = (name: Measured, least: Measured) =>
    runs.map((run) => (100 * run[name].perBusySecond) / run[least].perBusySecond);
  printRow("Turns through /api/messages", rates("ours"), "/s", 1500);
  printRow("  for each second of a core", ofOneCore("ours"), "/s");
  printRow(
    "  99th percentile at 20 connections",
    runs.map(({ ours }) => ours.p99),
    "ms",
    60,
  );
  printRow("  each question for the first time, of a core", ofOneCore("fresh"), "/s");
  printRow("A bare echo on the same package, of a core", ofOneCore("echo"), "/s");
  printRow("  ours of that", share("ours", "echo"), "%", 75);
  printRow("Direct Line, answered, of a core", ofOneCore("direct"), "/s");
  printRow("A bare Express handler of JSON, of a core", ofOneCore("json"), "/s");
  printRow("  ours of that", share("direct", "json"), "%", 60);
}

/** What is resident after so many turns, in ten steps: it is to stay what it was after the first. */
export async function benchMemory(count: number): Promise<void> {
  const server = await startServer(["src/main.ts"], settings);
  const requestAt = messagesFrom(Date.now());
  process.stdout.write(`Resident after each tenth of ${count} turns:`);
  for (let step = 0; step < 10; step++) {
    const from = (step * count) / 10;
    await load({
      server,
      requestAt: (place) => requestAt(from + place),
      expects: '"answered"',
      amount: count / 10,
    });
    process.stdout.write(` ${Math.round(server.megabytes())}`);
  }
  process.stdout.write(" MB\n");
  await server.stop();
}

async function measure({ program, ask }: (typeof MEASURED)[Measured]): Promise<Load> {
  const server = await startServer([program], settings);
  try {
    const before = messagesFrom(Date.now() - 3_600_000);
    await load({ server, requestAt: before, expects: "", amount: WARM_UP });
    return await ask(server);
  } finally {
    await server.stop();
  }
}

function turns(server: Server, expects: string, isNew = false): Promise<Load> {
  return load({ server, requestAt: messagesFrom(Date.now(), isNew), expects, amount: LENGTH });
}
