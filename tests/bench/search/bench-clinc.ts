import { readFile } from "node:fs/promises";
import { createAnswering } from "../../../src/answering/answer.ts";
import { readWording } from "../../../src/dialogs/read-wording.ts";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";

/** Of how many out-of-scope questions of CLINC150 the shipped articles are not quoted in answer. */
export async function benchClinc(file: string): Promise<void> {
  const { oos_test } = JSON.parse(await readFile(file, "utf8")) as { oos_test: [string, string][] };
  const { knowledge } = await loadKnowledge({ knowledgeDir: "knowledge" });
  const answer = createAnswering({ knowledge, wording: await readWording("dialogs") });
  const answered = oos_test.filter(([q]) => answer(q).reply.kind === "answered");
  const share = (1 - answered.length / oos_test.length) * 100;
  process.stdout.write(
    `CLINC150, ${oos_test.length} questions out of scope, refused  ${share.toFixed(1)} %   target 99.5 %\n`,
  );
}
