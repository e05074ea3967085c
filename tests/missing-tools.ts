import { existsSync } from "node:fs";
import { join } from "node:path";

/** What the tests are run with; an installation without what is for development has none of them. */
const TOOLS = ["mocha", "c8", "tsc", "biome", "knip"];

/** A sentence on the tools that are not installed in a folder, and what to do; undefined where all are. */
export function missingTools(root: string): string | undefined {
  const missing = TOOLS.filter((tool) => !existsSync(join(root, "node_modules", ".bin", tool)));
  if (missing.length === 0) return undefined;
  return `These tools of the tests are not installed: ${missing.join(", ")}. Run npm ci, without leaving anything out.`;
}
