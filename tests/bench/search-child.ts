import { ENGINES, type Engine } from "./search/engines.ts";
import { makePassages } from "./search/make-passages.ts";
import { keepOurs, loadOurs } from "./search/our-engine.ts";

// node search-child.ts ENGINE SIZE QUESTIONS FILE: measures one engine in a process of its own, so that memory is its own.
// Prints what it measured as JSON. The engine "ours-keep" only writes what "ours-load", given the folder last, loads.

/** Asked first and not measured: the runtime compiles what it runs often. */
const WARM_UP = 200;

const [engine = "ours", size = "1000", count = "1000", file = "", folder = ""] = process.argv.slice(2);
const { texts, questions } = makePassages(file, Number(size), Number(count));

if (engine === "ours-keep") process.stdout.write(await keepOurs(texts));
else process.stdout.write(JSON.stringify(await measure()));

async function measure(): Promise<object> {
  const before = residentMegabytes();
  const began = performance.now();
  const ask = engine === "ours-load" ? await loadOurs(folder) : await ENGINES[engine]?.(texts);
  if (!ask) throw new Error(`There is no engine ${engine}.`);
  const seconds = (performance.now() - began) / 1_000;
  const warmUp = questions.slice(0, questions.length > WARM_UP ? WARM_UP : 1);
  for (const { q } of warmUp) await ask(q, 5);
  const asked = await askAll(ask);
  return { engine, size: Number(size), seconds, megabytes: residentMegabytes() - before, ...asked };
}

async function askAll(ask: Engine) {
  const times: number[] = [];
  let first = 0;
  let five = 0;
  for (const { q, place } of questions) {
    const began = performance.now();
    const places = await ask(q, 5);
    times.push(performance.now() - began);
    if (places[0] === place) first++;
    if (places.includes(place)) five++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    asked: questions.length,
    median: at(0.5),
    p99: at(0.99),
    first: first / questions.length,
    five: five / questions.length,
  };
}

/** What the process holds after everything that can be thrown away has been, where node runs with --expose-gc. */
function residentMegabytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}
