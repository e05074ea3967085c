import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.ts";

export interface ChromiumOptions {
  /** Where CHROMIUM_PATH and PATH are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shows one line to whoever runs the tests. */
  readonly say: (line: string) => void;
  /** Where Debian's package puts the program. Default /usr/bin/chromium. */
  readonly place?: string;
  /** Whether packages may be installed. Default: whether this is root. */
  readonly isRoot?: boolean;
}

/** Debian asks no questions, fetches again what fails, and waits (seconds) for another apt-get to finish. */
const APT = ["-qq", "-y", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300"];
const ASK_NOTHING = { DEBIAN_FRONTEND: "noninteractive" };

const REMEDY =
  "Install the package chromium (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH to where it is.";

/** How much of what apt-get wrote is worth showing when it failed. */
const LAST_LINES = 15;

/**
 * Sees to it that Chromium is there for the browser tests: installs it from Debian where that can be done.
 * Undefined when it is there; otherwise what is missing and what to do about it.
 */
export async function installChromium({
  environment,
  say,
  place = "/usr/bin/chromium",
  isRoot = process.getuid?.() === 0,
}: ChromiumOptions): Promise<string | undefined> {
  const named = environment.CHROMIUM_PATH;
  if (named)
    return canRun(named) ? undefined : `CHROMIUM_PATH names ${named}, and there is no program there.`;
  if (canRun(place)) return undefined;
  const aptGet = findOnPath("apt-get", environment.PATH);
  if (!isRoot || !aptGet) return `The browser tests need Chromium at ${place}. ${REMEDY}`;
  say("Chromium is missing: installing the package chromium from Debian, which takes a minute or two.");
  const written = await installFromDebian(aptGet);
  if (canRun(place)) return undefined;
  return `Chromium could not be installed. ${REMEDY} apt-get wrote:\n${written}`;
}

async function installFromDebian(aptGet: string): Promise<string> {
  const how = { quiet: true, environment: ASK_NOTHING };
  const update = await runCommand(aptGet, [...APT, "update"], how);
  const install = await runCommand(aptGet, [...APT, "install", "--no-install-recommends", "chromium"], how);
  return `${update.output}${install.output}`.trim().split("\n").slice(-LAST_LINES).join("\n");
}

function findOnPath(program: string, path = ""): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
