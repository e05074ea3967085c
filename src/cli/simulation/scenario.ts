import { ProductError } from "../../errors.ts";
import type { Balancer } from "./play.ts";

/** What is to be simulated. */
export interface Scenario {
  readonly residents: number;
  readonly hours: number;
  readonly shape: "steady" | "surge";
  /** Articles of the archive that each replica answers from. */
  readonly articles: number;
  readonly replicas: number | undefined;
  readonly shards: number | undefined;
  readonly balancer: Balancer;
  /** What 99 of 100 wait at most, in milliseconds. */
  readonly target: number;
  readonly seed: number;
}

export const OPTIONS = {
  residents: { type: "string", default: "2000" },
  hours: { type: "string", default: "1" },
  shape: { type: "string", default: "surge" },
  articles: { type: "string", default: "20000" },
  replicas: { type: "string" },
  shards: { type: "string" },
  balancer: { type: "string", default: "in-turn" },
  target: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
  json: { type: "boolean" },
} as const;

/** Greatest values: beyond, the memory of this machine would not do. */
const MOST = { residents: 2_000_000, hours: 24, machines: 10_000, articles: 10_000_000 };

type Words = Readonly<Record<string, string | boolean | undefined>>;

/** The scenario that the options name. @throws ProductError naming every one that is wrong, and what is right. */
export function readScenario(words: Words): Scenario {
  const wrong: string[] = [];
  const number = (name: string, least: number, most: number, isWhole = true): number => {
    const word = String(words[name]);
    const value = Number(word);
    const isNumber = /^\d+(\.\d+)?$/.test(word) && (!isWhole || Number.isInteger(value));
    if (!isNumber || value < least || value > most)
      wrong.push(
        `--${name} is to be a ${isWhole ? "whole number" : "number"} from ${least} to ${most}, not "${word}".`,
      );
    return value;
  };
  const machines = (name: string): number | undefined =>
    words[name] === undefined ? undefined : number(name, 1, MOST.machines);
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[]): Choice => {
    if (!choices.includes(words[name] as Choice))
      wrong.push(`--${name} is to be ${choices.join(" or ")}, not "${words[name]}".`);
    return words[name] as Choice;
  };
  const scenario: Scenario = {
    residents: number("residents", 1, MOST.residents),
    hours: number("hours", 0.1, MOST.hours, false),
    shape: oneOf("shape", ["surge", "steady"]),
    articles: number("articles", 1, MOST.articles),
    replicas: machines("replicas"),
    shards: machines("shards"),
    balancer: oneOf("balancer", ["in-turn", "free-first"]),
    target: number("target", 1, 60_000),
    seed: number("seed", 0, 2 ** 31 - 1),
  };
  if (wrong.length > 0) throw new ProductError("bad-scenario", wrong.join("\n"));
  return scenario;
}
