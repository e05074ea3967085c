import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.ts";

/** A program that some tests need, and the Debian package that brings it. */
export interface Wanted {
  readonly name: string;
  readonly packageName: string;
  /** Where the package puts it. */
  readonly place: string;
  /** The variable that names another place. */
  readonly variable: string;
  /** What cannot be run without it. */
  readonly neededBy: string;
}

export interface InstallOptions {
  /** Where the variable and PATH are read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shows one line to whoever runs the tests. */
  readonly say: (line: string) => void;
  /** Whether packages may be installed. Default: whether this is root. */
  readonly isRoot?: boolean;
}

export const CHROMIUM: Wanted = {
  name: "Chromium",
  packageName: "chromium",
  place: "/usr/bin/chromium",
  variable: "CHROMIUM_PATH",
  neededBy: "The browser tests",
};

export const REDIS: Wanted = {
  name: "Redis",
  packageName: "redis-server",
  place: "/usr/bin/redis-server",
  variable: "REDIS_SERVER_PATH",
  neededBy: "The tests of the store in Redis",
};

/** Debian asks no questions, fetches again what fails, and waits (seconds) for another apt-get to finish. */
const APT = ["-qq", "-y", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300"];
const ASK_NOTHING = { DEBIAN_FRONTEND: "noninteractive" };

/** How much of what apt-get wrote is worth showing when it failed. */
const LAST_LINES = 15;

/**
 * Sees to it that a program is there: installs it from Debian where that can be done. Undefined when it is there;
 * otherwise what is missing and what to do about it.
 */
export async function installFromDebian(
  wanted: Wanted,
  { environment, say, isRoot = process.getuid?.() === 0 }: InstallOptions,
): Promise<string | undefined> {
  const { name, packageName, place, variable, neededBy } = wanted;
  const named = environment[variable];
  if (named) return canRun(named) ? undefined : `${variable} names ${named}, and there is no program there.`;
  if (canRun(place)) return undefined;
  const remedy = `Install the package ${packageName} (on Debian: sudo apt-get install ${packageName}), or set ${variable} to where it is.`;
  const aptGet = findOnPath("apt-get", environment.PATH);
  if (!isRoot || !aptGet) return `${neededBy} need ${name} at ${place}. ${remedy}`;
  say(`${name} is missing: installing the package ${packageName} from Debian, which takes a minute or two.`);
  const written = await install(aptGet, packageName);
  if (canRun(place)) return undefined;
  return `${name} could not be installed. ${remedy} apt-get wrote:\n${written}`;
}

async function install(aptGet: string, packageName: string): Promise<string> {
  const how = { quiet: true, environment: ASK_NOTHING };
  const update = await runCommand(aptGet, [...APT, "update"], how);
  const words = [...APT, "install", "--no-install-recommends", packageName];
  const installed = await runCommand(aptGet, words, how);
  return `${update.output}${installed.output}`.trim().split("\n").slice(-LAST_LINES).join("\n");
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
