import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "chai";
import { parse } from "yaml";
import { FIGURES, readFigures } from "../../../src/cli/simulation/figures.ts";
import { OPTIONS, readScenario } from "../../../src/cli/simulation/scenario.ts";
import { simulate } from "../../../src/cli/simulation/simulate.ts";
import { makeFolder, removeFolders } from "../../temporary-folder.ts";

describe("figures.yml", () => {
  afterEach(removeFolders);

  const text = readFileSync(FIGURES, "utf8");

  it("says how each figure was measured, and why each one is assumed", () => {
    const { on, measured, assumed } = parse(text);
    expect(on).to.be.a("string").and.not.be.empty;
    for (const [name, { unit, how }] of entries(measured))
      expect([unit, how], name).to.not.include(undefined);
    for (const [name, { unit, why }] of entries(assumed)) expect([unit, why], name).to.not.include(undefined);
  });

  it("is refused where a figure is missing or none, and each of them is named", async () => {
    const broken = text
      .replace("question_redis:", "question_rediss:")
      .replace(/(?<=replica_at_rest:\n +value: )\d+/, "many")
      .replace("megabytes: 45", "megabytes: 0");
    const folder = await makeFolder({ "figures.yml": broken });
    const error = await readFigures(pathToFileURL(join(folder, "figures.yml"))).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as Error).message).to.include("measured.question_redis, measured.replica_at_rest, archive");
  });
});

describe("docs/scale.md", () => {
  it("tells of one police force what the simulation does", async () => {
    const page = readFileSync(join(import.meta.dirname, "../../../docs/scale.md"), "utf8");
    const defaults = Object.entries(OPTIONS).flatMap(([name, option]) =>
      "default" in option ? [[name, option.default]] : [],
    );
    const { messages, machines, latencies, memory } = await simulate(
      readScenario(Object.fromEntries(defaults)),
      await readFigures(),
    );
    const told = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)].map(([, what, value]) => [what, value]);
    const table = Object.fromEntries(told);
    expect(table["Questions and openings"]).to.equal(messages.arrived.toLocaleString("en-GB"));
    expect(table["Server processes, a core each"]).to.include(`${machines.replicas},`);
    expect(table["99 of 100 answered within"]).to.equal(`${latencies.p99.toFixed(0)} ms`);
    expect(table["Memory of each process"]).to.equal(`${(memory.replica / 1_000).toFixed(1)} GB`);
  });
});

function entries(part: object): [string, { unit?: string; how?: string; why?: string }][] {
  return Object.entries(part);
}
