import type { Problem } from "../../errors.ts";
import { didYouMean } from "../../spelling.ts";
import type { ReadContent } from "./read-content.ts";

/** Each contact that a danger's reply names has to be there. */
export function safetyContacts({ safety, named: ids }: Pick<ReadContent, "safety" | "named">): Problem[] {
  return safety.classes.flatMap(({ file, contacts: named }) =>
    named
      .filter((id) => !ids.has(id))
      .map((id) => {
        const meant = didYouMean(id, [...ids]);
        const remedy = meant ? `Did you mean ${meant}?` : "Add it to contacts.yml, or take it out here.";
        return { file, what: `There is no contact ${id}.`, remedy };
      }),
  );
}
