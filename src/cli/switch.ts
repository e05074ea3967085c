import { config as loadEnv } from "dotenv";
import { readConfig } from "../config.ts";
import { silentLog } from "../log.ts";
import type { Decision } from "../store/decisions.ts";
import { openStoreBeside } from "../store/open-store.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";

const USAGE = `Usage: npm run switch -- [off | on] --by NAME --reason TEXT
Switches the assistant off or on, on every server that shares its store, from the next message on. While it is off,
residents read the emergency wording, and danger is still heard. Without off or on it shows who decided what, and when.`;
/** How many decisions are shown. */
const SHOWN = 20;
const { values, positionals } = readOptions(USAGE, { by: { type: "string" }, reason: { type: "string" } });
const [wanted, ...more] = positionals;
const decision = readDecision();

await tellWhatToMend(async () => {
  loadEnv({ quiet: true });
  const store = await openStoreBeside(readConfig(process.env), silentLog);
  try {
    if (decision) await store.decide(decision);
    process.stdout.write(`${describe(await store.decisions(SHOWN))}\n`);
  } finally {
    await store.close();
  }
});

function readDecision(): Decision | undefined {
  if (wanted === undefined && more.length === 0) return undefined;
  const by = values.by?.trim() ?? "";
  const reason = values.reason?.trim() ?? "";
  if (more.length > 0 || !["off", "on"].includes(wanted ?? "")) return complain("Write off or on.");
  if (by === "" || reason === "") return complain("Who decides it, and why? Both are kept.");
  return { answers: wanted === "on", by, reason, at: new Date().toISOString() };
}

function complain(what: string): never {
  process.stderr.write(`${what}\n${USAGE}\n`);
  process.exit(2);
}

function describe(decisions: readonly Decision[]): string {
  const [newest] = decisions;
  const now = newest?.answers === false ? "The assistant is OFF." : "The assistant is on.";
  const lines = decisions.map(
    ({ answers, by, reason, at }) => `${at}  ${answers ? "on " : "off"}  ${by}: ${reason}`,
  );
  return [now, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}
