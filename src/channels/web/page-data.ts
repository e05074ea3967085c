import type { Strings } from "../../site-wording.ts";

/** What the page's script starts with. */
export interface PageData {
  readonly conversation: string;
  readonly token: string;
  /** Whether the server keeps the conversation already, because something was said without the script. */
  readonly hasBegun: boolean;
  readonly strings: Strings;
}
