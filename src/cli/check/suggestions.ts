import { join } from "node:path";
import type { Problem } from "../../errors.ts";
import type { ReadContent } from "./read-content.ts";

/** Each question that is offered to residents has to be answered by an article. */
export function suggestions({ config, product }: Pick<ReadContent, "config" | "product">): Problem[] {
  return product.wording.suggestions
    .filter((question) => product.answering(question).reply.kind !== "answered")
    .map((question) => ({
      file: join(config.dialogsDir, "wording", "replies.yml"),
      what: `No article answers the suggestion "${question}".`,
      remedy: "Ask something else there, or add an article that answers it.",
    }));
}
