import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../run-command.ts";

const VERSION = "4.18.1";

/** SHA-256 of the script, so that what was fetched, or left by somebody else in a folder that all may write to, is it. */
const DIGEST = "0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff";

/** Kept between runs: the package is 7 MB, and with the 425 packages that it names it would be 486. */
const KEPT = join(tmpdir(), `community-safety-chatbot-webchat-${VERSION}.js`);

/** Where Web Chat's script for browsers is: fetched from the npm registry the first time, and kept for the next. */
export async function webChatScript(): Promise<string> {
  if (existsSync(KEPT) && digestOf(KEPT) === DIGEST) return KEPT;
  const folder = mkdtempSync(join(tmpdir(), "chatbot-webchat-"));
  try {
    const script = await fetchInto(folder);
    if (digestOf(script) !== DIGEST)
      throw new Error(`The registry's botframework-webchat@${VERSION} is another one.`);
    mkdirSync(join(KEPT, ".."), { recursive: true });
    renameSync(script, KEPT);
    return KEPT;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function fetchInto(folder: string): Promise<string> {
  const name = `botframework-webchat-${VERSION}`;
  const commands: readonly [string, string[]][] = [
    ["npm", ["pack", `botframework-webchat@${VERSION}`, "--silent", "--pack-destination", folder]],
    ["tar", ["-xzf", join(folder, `${name}.tgz`), "-C", folder, "package/dist/webchat.js"]],
  ];
  for (const [command, words] of commands) {
    const { code, output } = await runCommand(command, words, { quiet: true });
    if (code !== 0) throw new Error(`Web Chat could not be fetched. ${command} wrote:\n${output}`);
  }
  return join(folder, "package/dist/webchat.js");
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
