import { join } from "node:path";
import { fingerprintOf } from "../knowledge/fingerprint.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Remembered, remember } from "../knowledge/saved-knowledge.ts";
import { type LearnedArticle, learnTaught } from "./learn-taught.ts";

/** The rooms whose code decides what is learned. */
const CODE = ["answering", "knowledge", "learning"].map((room) => join(import.meta.dirname, "..", room));
const TAUGHT_FILE = "taught.bin";

/** What an earlier start learned of the taught questions, or, where content or code have changed since, learns it anew. */
export async function loadTaught(
  knowledge: Knowledge,
  dataDir: string | undefined,
): Promise<Remembered<readonly LearnedArticle[]>> {
  if (dataDir === undefined) return { value: learnTaught(knowledge) };
  const fingerprint = await fingerprintOf([], { code: CODE, also: knowledge.lessonsKey });
  return remember(dataDir, fingerprint, async () => learnTaught(knowledge), TAUGHT_FILE);
}
