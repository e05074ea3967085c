import type { Config } from "../../config.ts";
import { readPatterns } from "../../dialogs/read-patterns.ts";
import { readSafety } from "../../dialogs/read-safety.ts";
import { readSiteWording } from "../../dialogs/read-site-wording.ts";
import { readWording } from "../../dialogs/read-wording.ts";
import { ProductError } from "../../errors.ts";
import { readContacts } from "../../knowledge/read-contacts.ts";

/** The problems, a line each, that keep the product from saying anything; the server would not start with them. */
export async function unusable({ knowledgeDir, dialogsDir }: Config): Promise<string[]> {
  const { named } = await readContacts(knowledgeDir);
  const lines = await Promise.all([
    complaints(readWording(dialogsDir)),
    complaints(readSiteWording(dialogsDir)),
    complaints(readSafety(dialogsDir)),
    complaints(readPatterns(dialogsDir, named)),
  ]);
  return lines.flat();
}

async function complaints(reading: Promise<unknown>): Promise<string[]> {
  try {
    await reading;
    return [];
  } catch (error) {
    if (error instanceof ProductError) return error.message.split("\n");
    throw error;
  }
}
