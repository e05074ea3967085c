import { join } from "node:path";
import { readWording } from "../../../src/dialogs/read-wording.ts";

/** The words around a reply as they are published with the product. */
export const { drawing: WORDS } = await readWording(join(import.meta.dirname, "../../../dialogs"));
