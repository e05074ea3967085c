import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LEARNED_FILE, NO_DANGER } from "../answering/danger/learned-dangers.ts";
import { createReader } from "../answering/danger/read-message.ts";
import { readSafety } from "../dialogs/read-safety.ts";
import { readSafetyExamples } from "../dialogs/read-safety-examples.ts";
import { describeProblem, ProductError } from "../errors.ts";
import { readContent } from "../knowledge/read-content.ts";
import { loadWordVectors } from "../knowledge/word-vectors.ts";
import { packWeights } from "../learning/packed-weights.ts";
import { checkInFolds } from "./danger/folds.ts";
import { learnLessons } from "./danger/learn-lessons.ts";
import { fingerprintOf, type LessonsFrom, toLessons } from "./danger/lessons.ts";
import { dangerReport } from "./evaluation/danger-rates.ts";
import { readOptions } from "./options.ts";
import { tellWhatToMend } from "./run.ts";

// Makes src/answering/danger/learned.bin from dialogs/safety/examples/ and the questions in knowledge/; the same
// examples make the same file. With --folds nothing is written: it is measured with examples that were left out.
const USAGE = "Usage: npm run learn [-- --folds NUMBER]";
const { values } = readOptions(USAGE, { folds: { type: "string" } }, false);
const folds = Number(values.folds ?? 0);

if (Number.isInteger(folds) && folds !== 1 && folds >= 0) {
  await tellWhatToMend(() => learn());
} else {
  process.stderr.write(`${USAGE}, of 2 or more\n`);
  process.exitCode = 2;
}

async function learn(): Promise<void> {
  const root = join(import.meta.dirname, "../..");
  const dialogs = join(root, "dialogs");
  const [safety, { examples, problems }, { content }] = await Promise.all([
    readSafety(dialogs),
    readSafetyExamples(dialogs),
    readContent(join(root, "knowledge")),
  ]);
  if (problems.length > 0) throw new ProductError("bad-safety", problems.map(describeProblem).join("\n"));
  const vectors = loadWordVectors(join(root, "src/knowledge/word-vectors.bin"));
  const from: LessonsFrom = {
    examples,
    questions: [...content.taught.flatMap(({ asks }) => asks), ...content.elsewhere],
    classes: [NO_DANGER, ...safety.classes.map(({ id }) => id)],
    read: createReader(safety, { ...content, vectors }),
  };
  if (folds > 0) {
    process.stdout.write(`${dangerReport(checkInFolds(folds, from, safety))}\n`);
    return;
  }
  const file = packWeights(learnLessons(from.classes, toLessons(from)), fingerprintOf(examples));
  await writeFile(LEARNED_FILE, file);
  process.stdout.write(
    `${examples.length} examples learned. The file has ${Math.round(file.length / 1024)} kB.\n`,
  );
}
