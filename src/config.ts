import { ProductError } from "./errors.ts";
import { nameFolder } from "./name-folder.ts";
import { type QuietHours, readQuietHours } from "./quiet-hours.ts";
import { LOOPBACK, settingClashes } from "./setting-clashes.ts";
import type { Rule } from "./setting-rules.ts";
import {
  appId,
  directory,
  host,
  hours,
  list,
  oneOf,
  origin,
  origins,
  orNothing,
  port,
  printing,
  proxies,
  quietHours,
  readOrigin,
  redisUrl,
  secret,
  website,
} from "./setting-rules.ts";
import { unknownSettings } from "./unknown-settings.ts";

/** Every setting, checked. See .env.example for what each means. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address residents see, without a slash at the end; undefined where it is http://HOST:PORT. */
  readonly publicUrl: string | undefined;
  readonly knowledgeDir: string;
  readonly dialogsDir: string;
  /** Where the server keeps what it makes. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly botFramework: BotFrameworkConfig;
  readonly directLineSecret: string | undefined;
  /** Origins, such as https://www.maidstone.gov.uk, whose pages may show the chat. */
  readonly widgetOrigins: readonly string[];
  readonly store: StoreKind;
  /** With its password; undefined where the store is not in Redis. */
  readonly redisUrl: string | undefined;
  /** Whether the demonstration page is shown. */
  readonly demo: boolean;
  /** Where whoever leaves the chat quickly is taken. */
  readonly exitUrl: string;
  readonly retentionHours: number;
  /** When nobody is written to who did not write first. */
  readonly quietHours: QuietHours | "none";
  /** Where the figures for an operator are served; undefined where they are not. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Whether each turn is told to an OpenTelemetry SDK. */
  readonly traces: boolean;
  /** How many proxies stand in front. */
  readonly proxies: number;
}

export interface BotFrameworkConfig {
  readonly appId: string | undefined;
  readonly appPassword: string | undefined;
  readonly tenantId: string | undefined;
  readonly appType: AppType;
  readonly allowAnonymous: boolean;
}

export type AppType = "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
type StoreKind = "sqlite" | "memory" | "redis";
type LogLevel = "debug" | "info" | "warn" | "error" | "silent";
type Environment = Readonly<Record<string, string | undefined>>;
interface Setting {
  readonly default: string;
  readonly rule?: Rule;
}
type Name = keyof typeof SETTINGS;
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
  DEMO: { default: "", rule: oneOf(["", "true", "false"]) },
  EXIT_URL: { default: "https://www.bbc.co.uk/weather", rule: website },
  RETENTION_HOURS: { default: "24", rule: hours },
  QUIET_HOURS: { default: "21:00-08:00 Europe/London", rule: quietHours },
  METRICS_PORT: { default: "", rule: orNothing(port) },
  METRICS_HOST: { default: "127.0.0.1", rule: host },
  TRACES: { default: "false", rule: oneOf(["true", "false"]) },
  PROXIES: { default: "0", rule: proxies },
} satisfies Record<string, Setting>;

/**
 * The settings out of the environment. Folders are named from `from`, where the program was started.
 * @throws ProductError `bad-settings`, naming every bad variable at once, its rule and an example.
 */
export function readConfig(environment: Environment, from: string = process.cwd()): Config {
  const value: Read = (name) => environment[name]?.trim() || SETTINGS[name].default;
  const folder: Read = (name) => nameFolder(environment[name]?.trim(), SETTINGS[name].default, from);
  const problems = [
    ...unknownSettings(environment, Object.keys(SETTINGS)),
    ...wrongSettings(value),
    ...settingClashes(value),
    ...wrongPrinting(environment.DEBUG),
  ];
  if (problems.length > 0) {
    throw new ProductError("bad-settings", ["These settings need changing:", ...problems].join("\n  "));
  }
  return Object.freeze({
    port: Number(value("PORT")),
    host: value("HOST"),
    publicUrl: readOrigin(value("PUBLIC_URL")),
    knowledgeDir: folder("KNOWLEDGE_DIR"),
    dataDir: folder("DATA_DIR"),
    dialogsDir: folder("DIALOGS_DIR"),
    logLevel: value("LOG_LEVEL") as LogLevel,
    botFramework: botFramework(value),
    directLineSecret: value("DIRECT_LINE_SECRET") || undefined,
    widgetOrigins: Object.freeze([
      ...new Set(list(value("WIDGET_ORIGINS")).flatMap((item) => readOrigin(item) ?? [])),
    ]),
    store: value("STORE") as StoreKind,
    redisUrl: value("REDIS_URL") || undefined,
    demo: value("DEMO") === "true" || (value("DEMO") === "" && LOOPBACK.includes(value("HOST"))),
    exitUrl: value("EXIT_URL"),
    retentionHours: Number(value("RETENTION_HOURS")),
    quietHours: readQuietHours(value("QUIET_HOURS")) ?? "none",
    metrics: metricsAddress(value),
    traces: value("TRACES") === "true",
    proxies: Number(value("PROXIES")),
  });
}

function metricsAddress(value: Read): Config["metrics"] {
  const at = value("METRICS_PORT");
  return at === "" ? undefined : Object.freeze({ host: value("METRICS_HOST"), port: Number(at) });
}

function botFramework(value: Read): BotFrameworkConfig {
  return Object.freeze({
    appId: value("MICROSOFT_APP_ID") || undefined,
    appPassword: value("MICROSOFT_APP_PASSWORD") || undefined,
    tenantId: value("MICROSOFT_APP_TENANT_ID") || undefined,
    appType: value("MICROSOFT_APP_TYPE") as AppType,
    allowAnonymous: value("BOT_ALLOW_ANONYMOUS") === "true",
  });
}

function wrongSettings(value: Read): string[] {
  return Object.entries(SETTINGS as Record<string, Setting>).flatMap(([name, { rule }]) => {
    const complaint = rule?.(value(name as Name));
    return complaint ? [`${name} ${complaint}.`] : [];
  });
}

/** DEBUG is no setting of ours, but some packages read it. */
function wrongPrinting(debug: string | undefined): string[] {
  const complaint = printing(debug ?? "");
  return complaint ? [`DEBUG ${complaint}.`] : [];
}
