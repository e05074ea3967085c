import { makeFolder, removeFolders } from "../../temporary-folder.ts";
import { printRow } from "../print-row.ts";
import { type Load, load } from "./load.ts";
import { loadDirectLine, SECRET } from "./load-direct-line.ts";
import { messagesFrom } from "./questions.ts";
import { type Server, startServer } from "./start-server.ts";

const RUNS = 3;
/** Requests of each measurement, and of what is asked before it. */
const [LENGTH, WARM_UP] = [10_000, 5_000];
const CONNECTIONS = 50;
/** Requests between two looks at the clock, in a soak. */
const STRETCH = 2_000;
const TENTHS = 10;
const HERE = "tests/bench/channels";

/** What is measured in each run, with what stands in its answers. */
const OVER_HTTP = [
  ["Durable turns through /api/messages", "src/main.ts", '"answered"'],
  ["A bare Express handler of JSON", `${HERE}/json-server.ts`, "conversation|"],
  ["A bare handler of node:http", `${HERE}/http-server.ts`, "conversation|"],
] as const;

/** Turns that are on the disk before they are answered, on one core with 50 clients, beside the least that HTTP costs. */
export async function benchDurable(): Promise<void> {
  const loads = new Map<string, Load[]>();
  for (let run = 0; run < RUNS; run++) {
    for (const [name, program, expects] of OVER_HTTP) {
      const measured = await withServer(program, (server) => turns(server, expects, LENGTH));
      loads.set(name, [...(loads.get(name) ?? []), measured]);
    }
    const direct = await withServer("src/main.ts", (server) => loadDirectLine(server, CONNECTIONS));
    loads.set("Durable over Direct Line, answered", [
      ...(loads.get("Durable over Direct Line, answered") ?? []),
      direct,
    ]);
  }
  for (const [name, all] of loads) {
    const values = (field: keyof Load) => all.map((one) => one[field]);
    const isOurs = name.startsWith("Durable");
    printRow(name, values("perSecond"), "/s", isOurs ? 1000 : undefined);
    printRow("  for each second of a core", values("perBusySecond"), "/s");
    printRow(
      `  99th percentile at ${CONNECTIONS} connections`,
      values("p99"),
      "ms",
      isOurs ? 100 : undefined,
    );
  }
}

/** What is resident after each tenth of so many minutes of durable turns; it is to grow by less than 5 % after the first. */
export async function soak(minutes: number): Promise<void> {
  const megabytes: number[] = [];
  let asked = 0;
  await withServer("src/main.ts", async (server) => {
    const requestAt = messagesFrom(Date.now());
    process.stdout.write(`Resident after each tenth of ${minutes} minutes of durable turns:`);
    for (let tenth = 0; tenth < TENTHS; tenth++) {
      const until = performance.now() + (minutes * 60_000) / TENTHS;
      for (; performance.now() < until; asked += STRETCH) {
        const from = asked;
        await load({ server, requestAt: (place) => requestAt(from + place), expects: "", amount: STRETCH });
      }
      megabytes.push(server.megabytes());
      process.stdout.write(` ${Math.round(server.megabytes())}`);
    }
  });
  const [first = Number.NaN, last = Number.NaN] = [megabytes[0], megabytes.at(-1)];
  process.stdout.write(
    ` MB, ${((100 * last) / first - 100).toFixed(1)} % more, ${asked} turns   target 5 %\n`,
  );
}

/** A server that keeps what it takes in a new SQLite file, warm, and stopped again. */
async function withServer<Result>(
  program: string,
  use: (server: Server) => Promise<Result>,
): Promise<Result> {
  const folder = await makeFolder();
  const server = await startServer([program], {
    PORT: "0",
    BOT_ALLOW_ANONYMOUS: "true",
    STORE: "sqlite",
    DATA_DIR: folder,
    DIRECT_LINE_SECRET: SECRET,
  });
  try {
    await load({ server, requestAt: messagesFrom(Date.now() - 3_600_000), expects: "", amount: WARM_UP });
    return await use(server);
  } finally {
    await server.stop();
    await removeFolders();
  }
}

function turns(server: Server, expects: string, amount: number): Promise<Load> {
  return load({ server, requestAt: messagesFrom(Date.now()), expects, amount, connections: CONNECTIONS });
}
