import type { Problem } from "../../errors.ts";
import { didYouMean } from "../../spelling.ts";
import type { ReadContent } from "./read-content.ts";

/** Each contact that a danger's reply names has to be there. */
export function safetyContacts({ safety, contacts }: Pick<ReadContent, "safety" | "contacts">): Problem[] {
  const ids = contacts.map(({ contact }) => contact.id);
  return safety.classes.flatMap(({ file, contacts: named }) =>
    named
      .filter((id) => !ids.includes(id))
      .map((id) => {
        const meant = didYouMean(id, ids);
        const remedy = meant ? `Did you mean ${meant}?` : "Add it to contacts.yml, or take it out here.";
        return { file, what: `There is no contact ${id}.`, remedy };
      }),
  );
}
