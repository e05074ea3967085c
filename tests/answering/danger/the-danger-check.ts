import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { assembleShipped } from "../../prepared-content.ts";

/** The danger check over the published content. */
export async function theDangerCheck() {
  return (await assembleShipped()).dangerCheck;
}

interface Row {
  readonly q: string;
  readonly class: string;
}

/** The messages that the danger check is measured with. */
export const MESSAGES: readonly Row[] = parse(
  readFileSync(join(import.meta.dirname, "messages.yml"), "utf8"),
);
