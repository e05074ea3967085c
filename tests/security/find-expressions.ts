import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../run-command.ts";

/** A regular expression of ours, and where it stands: its file, and a line for those that are written out. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const SRC = join(ROOT, "src");

/** A slash after one of these begins an expression, not a division; the formatter sees to the rest. */
const LITERAL =
  /(?<=[(,=:[!&|?{};]\s*|\breturn\s+|^\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm;
const COMMENT = /^\s*(\/\*[\s\S]*?\*\/|\/\/.*)/gm;

/** Every expression that is written out in src. */
export function writtenExpressions(): Expression[] {
  return globSync("**/*.ts", { cwd: SRC })
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(SRC, file), "utf8");
      const code = text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, " "));
      return [...code.matchAll(LITERAL)].map(({ 1: source = "", 2: flags = "", index }) => ({
        source,
        flags,
        place: `${file}:${code.slice(0, index).split("\n").length}`,
      }));
    });
}

/** Every expression that src puts together while its modules are loaded and `then` runs. */
export async function builtExpressions(then: () => Promise<unknown>): Promise<Expression[]> {
  const built = new Map<string, Expression>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags = ""]: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, [source, flags], newTarget) as RegExp;
      const place = /\/src\/([\w./-]+\.ts)/.exec(new Error().stack?.split("\n")[2] ?? "")?.[1];
      if (place !== undefined) built.set(`${made}`, { source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    await then();
  } finally {
    globalThis.RegExp = original;
  }
  return [...built.values()];
}
