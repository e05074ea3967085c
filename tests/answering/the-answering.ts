import { type Answering, createAnswering } from "../../src/answering/answer.ts";
import { loadTaught } from "../../src/answering/load-taught.ts";
import { readWording } from "../../src/dialogs/read-wording.ts";
import { type KnowledgeFolders, loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { PREPARED } from "../prepared-content.ts";

/** The day on which the tests ask. */
const TODAY = new Date("2026-11-22T12:00:00Z");

/** The answering over the shipped content, or over other folders. */
export async function theAnswering(folders: Partial<KnowledgeFolders> = {}): Promise<Answering> {
  const { knowledge } = await loadKnowledge({ knowledgeDir: "knowledge", ...folders });
  const isShipped = Object.keys(folders).length === 0;
  const { value: learned } = await loadTaught(knowledge, isShipped ? PREPARED : undefined);
  return createAnswering({ knowledge, learned, wording: await readWording("dialogs"), now: () => TODAY });
}
