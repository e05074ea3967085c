import type { Problem } from "../errors.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type Knowledge, openKnowledge, type Prepared, prepareKnowledge } from "./knowledge.ts";
import { remember } from "./saved-knowledge.ts";
import { loadWordVectors, type WordVectors } from "./word-vectors.ts";

export interface KnowledgeFolders {
  readonly knowledgeDir: string;
  /** A folder of articles beside those of the knowledge folder. */
  readonly furtherArticles?: string;
  /** Where what was prepared is kept for the next start; left out, it is prepared at each. */
  readonly dataDir?: string;
}

export interface LoadedKnowledge {
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
  /** Why what was prepared could not be kept; the knowledge is whole all the same. */
  readonly notSaved?: unknown;
}

/** Loads what an earlier start prepared, or, where content or code have changed since, prepares it anew and keeps it. */
export async function loadKnowledge(folders: KnowledgeFolders): Promise<LoadedKnowledge> {
  const { knowledgeDir, furtherArticles, dataDir } = folders;
  const vectors = loadWordVectors(new URL("./word-vectors.bin", import.meta.url));
  if (dataDir === undefined) return open(await prepare(folders, vectors), vectors);
  const fingerprint = await fingerprintOf(
    furtherArticles === undefined ? [knowledgeDir] : [knowledgeDir, furtherArticles],
  );
  const { value, notSaved } = await remember(dataDir, fingerprint, () => prepare(folders, vectors));
  return { ...open(value, vectors), ...(notSaved !== undefined && { notSaved }) };
}

interface Saved {
  readonly prepared: Prepared;
  /** What editors got wrong is told of at every start, not only at the first. */
  readonly problems: readonly Problem[];
}

function open({ prepared, problems }: Saved, vectors: WordVectors): LoadedKnowledge {
  return { knowledge: openKnowledge(prepared, vectors), problems };
}

async function prepare(
  { knowledgeDir, furtherArticles }: KnowledgeFolders,
  vectors: WordVectors,
): Promise<Saved> {
  // The parsers of Markdown and YAML are only loaded when there is something to parse.
  const { readContent } = await import("./read-content.ts");
  const { content, problems } = await readContent(knowledgeDir, furtherArticles);
  return { prepared: prepareKnowledge(content, vectors), problems };
}
