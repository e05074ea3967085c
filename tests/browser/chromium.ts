import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian puts Chromium; another one can be named. */
const PLACES = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"];

/** What one test in a browser may take on a machine that is busy with others. Milliseconds. */
export const PATIENCE_MS = 60_000;

/** Nothing that reaches for the network or for a graphics card. */
const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium without a window. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) {
    throw new Error("Chromium is missing. Install the package chromium, or set CHROMIUM_PATH to a Chromium.");
  }
  // Chromium's own sandbox refuses to be run by root.
  const args = process.getuid?.() === 0 ? [...ARGUMENTS, "--no-sandbox"] : ARGUMENTS;
  return chromium.launch({ executablePath, args });
}
