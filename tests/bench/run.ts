import { parseArgs } from "node:util";
import { benchChannels, benchMemory } from "./channels/bench-channels.ts";
import { benchDurable, soak } from "./channels/durable.ts";
import { benchClinc } from "./search/bench-clinc.ts";
import { benchSearch } from "./search/bench-search.ts";
import { benchXquad } from "./search/bench-xquad.ts";
import { benchStart } from "./start.ts";
import { benchStores } from "./stores.ts";
import { benchVisits } from "./visits/bench-visits.ts";
import { benchWidget } from "./widget/bench-widget.ts";

// npm run bench: speed and size, several runs each, to be read on a quiet machine. It takes some minutes. Also
//   --only start|stores|channels|durable|soak|memory|visits|widget   one part
//   [--turns 200000] [--minutes 1]   memory is read over so many turns, and after a soak of so many minutes
//   --sentences FILE [--sizes 100,1000] [--html OUT]   search beside its peers, over texts made from these sentences
//   --xquad FILE   --clinc FILE                        how often the right paragraph is found, and strangers refused
const { values } = parseArgs({
  options: {
    sentences: { type: "string" },
    sizes: { type: "string", default: "100,1000,10000,100000" },
    html: { type: "string" },
    xquad: { type: "string" },
    clinc: { type: "string" },
    turns: { type: "string", default: "200000" },
    minutes: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const { sentences, sizes, html, xquad, clinc, turns, minutes, only } = values;
if (xquad !== undefined) await benchXquad(xquad);
if (clinc !== undefined) await benchClinc(clinc);
if (sentences !== undefined) await benchSearch(sentences, sizes.split(",").map(Number), html);
if (sentences === undefined && xquad === undefined && clinc === undefined) {
  if (only === undefined || only === "start") await benchStart();
  if (only === undefined || only === "stores") await benchStores();
  if (only === undefined || only === "channels") await benchChannels();
  if (only === undefined || only === "durable") await benchDurable();
  if (only === undefined || only === "soak") await soak(Number(minutes));
  // Not unless asked for: it fetches Web Chat, to measure it beside ours.
  if (only === "widget") await benchWidget();
  if (only === undefined || only === "memory") await benchMemory(Number(turns));
  if (only === undefined || only === "visits") await benchVisits();
}
