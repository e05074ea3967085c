import { ProductError } from "./errors.ts";
import type { Look } from "./look.ts";
import { nameFolder } from "./name-folder.ts";
import { type QuietHours, readQuietHours } from "./quiet-hours.ts";
import { LOOPBACK, settingClashes } from "./setting-clashes.ts";
import { list, printing, readColour, readOrigin } from "./setting-rules.ts";
import { type Name, type Read, SETTINGS, type Setting } from "./settings.ts";
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
  /** The name of the chat and its colours, where the council has chosen them. */
  readonly look: Look;
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
export type StoreKind = "sqlite" | "memory" | "redis";
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";
type Environment = Readonly<Record<string, string | undefined>>;

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
    look: Object.freeze({
      name: value("WIDGET_NAME") || undefined,
      colour: readColour(value("WIDGET_COLOUR")),
      textColour: readColour(value("WIDGET_TEXT_COLOUR")) ?? "#ffffff",
    }),
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
