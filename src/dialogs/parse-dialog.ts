import { createHash } from "node:crypto";
import type { Problem } from "../errors.ts";
import type { Choice, Dialog, DialogTest, DialogTestTurn, Step } from "./dialog.ts";
import { checkDialogFields, kindOf } from "./dialog-fields.ts";
import type { Effect } from "./effect.ts";
import { parseYamlFile, type YamlFile } from "./yaml-file.ts";

/** A dialog whose fields are in order, and which has still to be checked for sense. */
export interface Draft {
  readonly dialog: Dialog;
  /** ISO 8601. */
  readonly reviewBy: string;
  /** A problem with the part of the file at a path, such as ["steps", 2, "next"]. */
  readonly problem: YamlFile["problem"];
}

type Raw = Readonly<Record<string, unknown>>;

/** Reads the text of a dialog file; no draft where its fields are not in order, which the problems tell. */
export function parseDialog(file: string, text: string): { draft?: Draft; problems: readonly Problem[] } {
  const yaml = parseYamlFile(file, text);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const problems = checkDialogFields(yaml);
  if (problems.length > 0) return { problems };
  const raw = yaml.value as Raw;
  const steps = raw.steps as readonly Raw[];
  const dialog: Dialog = {
    id: String(raw.id),
    file,
    version: createHash("sha256").update(text).digest("hex").slice(0, 12),
    startsOn: textsOf(raw.starts_on),
    canBeIgnored: raw.can_be_ignored === true,
    steps: steps.map((step, place) => toStep(step, steps[place + 1])),
    tests: (raw.tests as readonly (readonly Raw[])[]).map((turns, place) => toTest(turns, place, yaml)),
  };
  return { draft: { dialog, reviewBy: String(raw.review_by), problem: yaml.problem }, problems };
}

/** A step goes on with the one below it, unless it says otherwise. */
function toStep(raw: Raw, below: Raw | undefined): Step {
  const id = String(raw.id);
  const text = (name: string): string => String(raw[name]).trim();
  const next = raw.end === true ? undefined : String(raw.next ?? below?.id ?? "");
  const contacts = textsOf(raw.contacts);
  switch (kindOf(raw)) {
    case "say":
      return { kind: "say", id, say: text("say"), contacts, next };
    case "ask": {
      const choices = (raw.choices as readonly Raw[]).map(toChoice);
      return { kind: "ask", id, ask: text("ask"), contacts, choices, otherwise: text("otherwise") };
    }
    case "answer":
      return { kind: "answer", id, question: text("answer"), next };
    case "branch": {
      const arms = (raw.branch as readonly Raw[]).map(({ if: step, is: chosen, next }) => ({
        step: String(step),
        chosen: String(chosen),
        next: String(next),
      }));
      return { kind: "branch", id, arms, otherwise: text("else") };
    }
    case "do":
      return { kind: "do", id, effect: toEffect(raw), reason: raw.reason as string | undefined, next };
    case "dialog":
      return { kind: "go", id, dialog: text("dialog") };
    default:
      return { kind: "end", id };
  }
}

/** An effect as far as the file tells it; what a resident chose is added when it is played. */
function toEffect(raw: Raw): Effect {
  const kind = raw.do as Effect["kind"];
  switch (kind) {
    case "feedback":
      return { kind, useful: raw.useful === true, keepsWords: raw.keeps_words === true };
    case "subscribe":
    case "unsubscribe":
      return { kind };
  }
}

function toChoice({ say, also, next, dialog }: Raw): Choice {
  const goes = dialog === undefined ? { step: String(next) } : { dialog: String(dialog) };
  return { say: String(say).trim(), also: textsOf(also), goes };
}

function toTest(turns: readonly Raw[], place: number, yaml: YamlFile): DialogTest {
  const { line = 1 } = yaml.problem(["tests", place], "", "");
  return { line, turns: turns as unknown as readonly DialogTestTurn[] };
}

function textsOf(value: unknown): readonly string[] {
  return (value as readonly string[] | undefined) ?? [];
}
