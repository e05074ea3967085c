import { readConfig } from "../src/config.ts";

/** The message for settings that must be refused; fails when they are not. */
export function complaintsAbout(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("These settings were accepted.");
}
