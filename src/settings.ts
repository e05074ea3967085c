import type { AppType, LogLevel, StoreKind } from "./config.ts";
import type { Rule } from "./setting-rules.ts";
import {
  appId,
  colour,
  directory,
  host,
  hours,
  oneOf,
  origin,
  origins,
  orNothing,
  port,
  proxies,
  quietHours,
  redisUrl,
  secret,
  shortName,
  website,
} from "./setting-rules.ts";

export interface Setting {
  readonly default: string;
  readonly rule?: Rule;
}

export type Name = keyof typeof SETTINGS;

/** The value of a setting, its default where it is not set. */
export type Read = (name: Name) => string;

const APP_TYPES: readonly AppType[] = ["SingleTenant", "MultiTenant", "UserAssignedMSI"];
const LOG_LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error", "silent"];
const STORES: readonly StoreKind[] = ["sqlite", "memory", "redis"];

/** Every variable that is read, with its default and, where not every text will do, its rule. */
export const SETTINGS = {
  PORT: { default: "3978", rule: port },
  HOST: { default: "127.0.0.1", rule: host },
  PUBLIC_URL: { default: "", rule: origin },
  KNOWLEDGE_DIR: { default: "knowledge" },
  DATA_DIR: { default: "data" },
  DIALOGS_DIR: { default: "dialogs" },
  LOG_LEVEL: { default: "info", rule: oneOf(LOG_LEVELS) },
  MICROSOFT_APP_ID: { default: "", rule: appId },
  MICROSOFT_APP_PASSWORD: { default: "" },
  MICROSOFT_APP_TENANT_ID: { default: "", rule: directory },
  MICROSOFT_APP_TYPE: { default: "SingleTenant", rule: oneOf(APP_TYPES) },
  BOT_ALLOW_ANONYMOUS: { default: "false", rule: oneOf(["true", "false"]) },
  DIRECT_LINE_SECRET: { default: "", rule: secret },
  WIDGET_ORIGINS: { default: "", rule: origins },
  STORE: { default: "sqlite", rule: oneOf(STORES) },
  REDIS_URL: { default: "", rule: redisUrl },
  WIDGET_NAME: { default: "", rule: shortName },
  WIDGET_COLOUR: { default: "", rule: colour },
  WIDGET_TEXT_COLOUR: { default: "ffffff", rule: colour },
  DEMO: { default: "", rule: oneOf(["", "true", "false"]) },
  EXIT_URL: { default: "https://www.bbc.co.uk/weather", rule: website },
  RETENTION_HOURS: { default: "24", rule: hours },
  QUIET_HOURS: { default: "21:00-08:00 Europe/London", rule: quietHours },
  METRICS_PORT: { default: "", rule: orNothing(port) },
  METRICS_HOST: { default: "127.0.0.1", rule: host },
  TRACES: { default: "false", rule: oneOf(["true", "false"]) },
  PROXIES: { default: "0", rule: proxies },
} satisfies Record<string, Setting>;
