import { stat } from "node:fs/promises";
import { NO_DANGER } from "../answering/danger/learned-dangers.ts";
import { readSafety } from "../dialogs/read-safety.ts";
import { describeProblem, type Problem, ProductError } from "../errors.ts";
import { askCases } from "./evaluation/ask-cases.ts";
import { compareRuns } from "./evaluation/compare-runs.ts";
import { type ReadDangerCases, readDangerCases, unknownClasses } from "./evaluation/danger-case.ts";
import { dangerReport, ratesOf } from "./evaluation/danger-rates.ts";
import { htmlReport } from "./evaluation/html-report.ts";
import { createProgress } from "./evaluation/progress.ts";
import { readCases } from "./evaluation/read-cases.ts";
import type { Run } from "./evaluation/run.ts";
import { readRun, writeOut } from "./evaluation/saved-run.ts";
import { textReport } from "./evaluation/text-report.ts";
import { totalsOf } from "./evaluation/totals.ts";
import { readOptions } from "./options.ts";
import { run, tellWhatToMend } from "./run.ts";

const USAGE =
  "Usage: npm run evaluate -- FILE... [--articles DIR] [--json] [--html OUT] [--save RUN.json] [--compare RUN.json]";
const { values, positionals: files } = readOptions(USAGE, {
  articles: { type: "string" },
  json: { type: "boolean" },
  html: { type: "string" },
  save: { type: "string" },
  compare: { type: "string" },
});

if (files.length === 0) {
  process.stderr.write(`Name a file of questions.\n${USAGE}\n`);
  process.exitCode = 2;
} else {
  await tellWhatToMend(evaluate);
}

/** Reads all that it needs before it asks anything. */
async function evaluate(): Promise<void> {
  const dangers = await readDangerCases(files);
  if (dangers) return evaluateDangers(dangers);
  const { cases, problems } = await readCases(files);
  const all = [...problems, ...(await missingFolder(values.articles))];
  if (all.length > 0) throw new ProductError("bad-cases", all.map(describeProblem).join("\n"));
  const earlier = values.compare === undefined ? undefined : await readRun(values.compare);
  await run(
    async ({ knowledge, conversations, wording }) => {
      const progress = createProgress({ what: "Asking" });
      const asked = await askCases(cases, {
        conversations,
        asOf: wording.replies.as_of,
        onAsked: progress.tell,
      }).finally(progress.end);
      const at = new Date().toISOString();
      await report({ version: 1, at, files, articles: knowledge.articles.size, asked }, earlier);
    },
    values.articles === undefined ? {} : { furtherArticles: values.articles },
  );
}

/** Files of messages with their classes are read by the danger check alone. */
async function evaluateDangers({ cases, problems }: ReadDangerCases): Promise<void> {
  await run(async ({ dangerCheck }, { dialogsDir }) => {
    const { classes } = await readSafety(dialogsDir);
    const all = [...problems, ...unknownClasses(cases, [NO_DANGER, ...classes.map(({ id }) => id)])];
    if (all.length > 0) throw new ProductError("bad-cases", all.map(describeProblem).join("\n"));
    const checked = cases.map(({ q, classes: right }) => {
      const { class: found = NO_DANGER, because = [] } = dangerCheck(q) ?? {};
      return { q, classes: right, found, because };
    });
    const json = JSON.stringify({ rates: ratesOf(checked), checked }, null, 2);
    process.stdout.write(`${values.json ? json : dangerReport(checked)}\n`);
  });
}

async function report(done: Run, earlier: Run | undefined): Promise<void> {
  const comparison = earlier && compareRuns(earlier, done);
  const json = JSON.stringify({ ...done, totals: totalsOf(done.asked), comparison }, null, 2);
  process.stdout.write(`${values.json ? json : textReport(done, comparison)}\n`);
  if (values.save !== undefined) await writeOut(values.save, `${JSON.stringify(done, null, 2)}\n`);
  if (values.html !== undefined) await writeOut(values.html, await htmlReport(done, comparison));
}

async function missingFolder(folder: string | undefined): Promise<Problem[]> {
  if (folder === undefined) return [];
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return [];
  const remedy = "Name a folder with articles, each a file that ends in .md.";
  return [{ file: folder, what: "There is no such folder.", remedy }];
}
