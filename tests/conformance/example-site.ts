import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SECRET } from "../channels/direct-line/served-direct-line.ts";
import { ROOT } from "../run-command.ts";
import { makeFolder } from "../temporary-folder.ts";
import { webChatScript } from "./web-chat-package.ts";

export interface ExampleSite {
  readonly url: string;
  close(): Promise<void>;
}

/** The website with Web Chat out of docs/clients.md, run for a server as it stands there, but for the changes given. */
export async function runExampleSite(
  server: string,
  changes: Readonly<Record<string, string>> = {},
): Promise<ExampleSite> {
  const folder = await makeFolder({
    "web-chat.js": Object.entries(changes).reduce(change, exampleFile("web-chat.js")),
    "web-chat.mjs": exampleFile("web-chat.mjs"),
    "package/dist/webchat.js": readFileSync(await webChatScript()),
  });
  const child = spawn(process.execPath, ["web-chat.mjs"], {
    cwd: folder,
    env: { DIRECT_LINE_SECRET: SECRET, SERVER: server, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = await once(child.stdout, "data");
  return { url: String(printed).trim(), close: () => end(child) };
}

/** A file of docs/clients.md: the first indented block after its name. */
function exampleFile(name: string): string {
  const page = readFileSync(join(ROOT, "docs/clients.md"), "utf8");
  const [, after = ""] = page.split(`as \`${name}\``);
  const block = /\n\n((?: {4}.*\n|\n)+)/.exec(after)?.[1];
  if (block === undefined) throw new Error(`docs/clients.md shows no file ${name}.`);
  return block.replace(/^ {4}/gm, "");
}

function change(text: string, [from, to]: [string, string]): string {
  if (!text.includes(from)) throw new Error(`docs/clients.md no longer says "${from}".`);
  return text.replace(from, to);
}

async function end(child: ChildProcess): Promise<void> {
  child.kill();
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
