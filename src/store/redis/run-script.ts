import type { Client } from "./connection.ts";
import type { Script } from "./scripts.ts";

/** What a script gives. A Redis that has not run it yet, or was started anew, is given its text. */
export async function runScript(
  client: Client,
  { text, digest }: Script,
  keys: readonly string[],
  words: readonly string[],
): Promise<unknown> {
  const given = { keys: [...keys], arguments: [...words] };
  try {
    return await client.evalSha(digest, given);
  } catch (error) {
    if (!String((error as Error).message).startsWith("NOSCRIPT")) throw error;
    return client.eval(text, given);
  }
}
