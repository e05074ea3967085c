import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { DOUBT_NAMES, doubtsOf, SIGNAL_NAMES } from "../../src/answering/confidence.ts";
import { type Question, understand } from "../../src/answering/question.ts";
import { type Candidate, NO_SIGNALS, prepareRanking, type Ranking } from "../../src/answering/rank.ts";
import { NO_BELIEF } from "../../src/answering/taught.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { dot, fitLogistic, fitRanking, type Row, sigmoid } from "./fitting.ts";

// Fits the weights of src/answering/confidence.ts and prints them: npm run fit -- FILE... [clinc150.json]
// First the ranking (which sentence), then the confidence (whether any). Before that it prints for each file what weights
// come to that were fitted on the other files alone, and the same over all files.

interface Case {
  readonly q: string;
  readonly kind: "answered" | "unanswered";
  readonly any?: readonly string[];
  readonly group: string;
  readonly style: string;
}

interface Asked {
  readonly one: Case;
  readonly question: Question;
  readonly file: string;
  readonly rows: readonly Row[];
  readonly right: readonly boolean[];
  readonly ranking: Ranking;
}

interface Weights {
  readonly rank: readonly number[];
  /** As taught, and with nothing taught. */
  readonly confidence: readonly (readonly number[])[];
}

/** A far-off question tells little, and thousands can be had: all of them together count as this many. */
const FAR_COUNT = 400;

const { knowledge } = await loadKnowledge({ knowledgeDir: "knowledge" });
/** Each question is asked twice: of the article as it was taught, and as if nothing had been taught. */
const ways = [knowledge, { ...knowledge, taught: [] }].map((known) => ({
  known,
  rank: prepareRanking(known),
}));
const files = process.argv.slice(2);
const asked = files.flatMap((file) => readCases(file).map((one) => ways.map((way) => ask(one, file, way))));

const outOfFold = files.flatMap((file) => {
  const isHere = ([first]: readonly Asked[]) => first?.file === file;
  const weights = fitBoth(asked.filter((one) => !isHere(one)));
  const judged = asked.filter(isHere).map((one) => one.map((asking, way) => judge(asking, weights, way)));
  for (const threshold of [0.35, 0.4, 0.45, 0.5])
    print(
      `${threshold} taught, ${file}`,
      threshold,
      judged.map((one) => one[0] as Judged),
    );
  return judged;
});
for (const way of [0, 1])
  for (const threshold of [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7])
    print(
      `${threshold} ${way === 0 ? "taught" : "untaught"}`,
      threshold,
      outOfFold.map((one) => one[way] as Judged),
    );
const final = fitBoth(asked);
printWeights("RANK", SIGNAL_NAMES, final.rank);
printWeights("TAUGHT", [...SIGNAL_NAMES, ...DOUBT_NAMES], final.confidence[0]);
printWeights("UNTAUGHT", [...SIGNAL_NAMES, ...DOUBT_NAMES], final.confidence[1]);

function printWeights(what: string, names: readonly string[], weights: readonly number[] = []): void {
  process.stdout.write(
    `${what}\n${names.map((name, at) => `  ${name}: ${weights[at]?.toFixed(2)},`).join("\n")}\n`,
  );
}

/** A file of cases; or CLINC150's, of which its validation part, every second, is far off. */
function readCases(file: string): readonly Case[] {
  if (!file.endsWith(".json")) return parse(readFileSync(file, "utf8"));
  const { val, oos_val } = JSON.parse(readFileSync(file, "utf8")) as Record<string, [string, string][]>;
  const far = [...(val ?? []).filter((_, at) => at % 2 === 0), ...(oos_val ?? [])];
  return far.map(([q]) => ({ q, kind: "unanswered", group: "far", style: "c" }));
}

function ask(one: Case, file: string, { known, rank }: (typeof ways)[number]): Asked {
  const question = understand(one.q, known);
  const ranking = rank(question);
  return {
    one,
    question,
    file,
    ranking,
    rows: ranking.candidates.map(({ signals }) => SIGNAL_NAMES.map((name) => signals[name])),
    right: ranking.candidates.map((candidate) => isRight(one, candidate)),
  };
}

function isRight({ kind, any = [] }: Case, { sentence }: Candidate): boolean {
  const text = sentence.text.toLowerCase();
  return kind === "answered" && any.some((words) => text.includes(words.toLowerCase()));
}

function fitBoth(from: readonly (readonly Asked[])[]): Weights {
  const rank = fitRanking(from.flat().filter(({ right }) => right.includes(true)));
  const far = from.filter(([first]) => first && isFar(first.one)).length;
  const counts = from.map(([first]) => (first && isFar(first.one) ? Math.min(1, FAR_COUNT / far) : 1));
  const confidence = ways.map((_, way) => {
    const tops = from.map((asking) => top(asking[way] as Asked, rank));
    return fitLogistic(
      tops.map(({ row }) => row),
      tops.map(({ right }) => right),
      counts,
    );
  });
  return { rank, confidence };
}

/** The best candidate of a question under the given weights, as a row for the confidence. */
function top(
  { question, rows, right, ranking }: Asked,
  weights: readonly number[],
): { row: Row; right: boolean; second: boolean; share: number } {
  const order = rows.map((row, at) => ({ at, score: dot(row, weights) })).sort((a, b) => b.score - a.score);
  const [best, next] = order;
  const candidate = ranking.candidates[best?.at ?? -1];
  const signals = candidate?.signals ?? NO_SIGNALS;
  const belief = ranking.taught.get(candidate?.passage.article ?? "") ?? NO_BELIEF;
  const doubts = doubtsOf(question, (best?.score ?? 0) - (next?.score ?? 0), belief);
  return {
    row: [...SIGNAL_NAMES.map((name) => signals[name]), ...DOUBT_NAMES.map((name) => doubts[name])],
    right: right[best?.at ?? -1] ?? false,
    second: right[next?.at ?? -1] ?? false,
    share: Math.exp((next?.score ?? -9) - (best?.score ?? 0)),
  };
}

interface Judged {
  readonly one: Case;
  readonly belief: number;
  readonly right: boolean;
  readonly second: boolean;
  readonly share: number;
}

function judge(one: Asked, weights: Weights, way: number): Judged {
  const { row, right, second, share } = top(one, weights.rank);
  return { one: one.one, belief: sigmoid(dot(row, weights.confidence[way] ?? [])), right, second, share };
}

function print(what: string, threshold: number, judged: readonly Judged[]): void {
  const counts: Record<string, Record<string, number>> = {};
  let wrong = 0;
  for (const { one, belief, right, second, share } of judged) {
    const group = one.kind === "answered" ? one.style : isFar(one) ? "far" : "near";
    const both = right || (second && share > 0.35);
    const outcome = belief < threshold ? "refused" : both ? "right" : "wrong";
    const count = counts[group] ?? {};
    counts[group] = count;
    count[outcome] = (count[outcome] ?? 0) + 1;
    if (right) count.first = (count.first ?? 0) + 1;
    if (outcome === "wrong") wrong++;
  }
  process.stdout.write(`${what} wrong ${wrong} of ${judged.length} ${JSON.stringify(counts)}\n`);
}

function isFar({ group, style }: Case): boolean {
  return group === "far" || style === "far";
}
