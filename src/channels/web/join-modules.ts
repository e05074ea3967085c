import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { stripTypes } from "./strip-types.ts";

/** The only import that is understood: plain names from a file beside it or in a folder beside. Types are gone by then. */
const LOCAL_IMPORT = /^import \{[\w\s,]+\} from "(\.\.?\/(?:[\w-]+\/)*[\w-]+\.ts)";\n/gm;

/** The only export that is understood. */
const EXPORT = /^export ((?:async )?function|const) (\w+)/gm;

const OTHER = /^\s*(?:import|export)\b.*/m;

/** A comment that fills its lines; those inside a line are left alone. */
const COMMENT_LINES = /^[ \t]*(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/|\/\/.*)\n/gm;

/**
 * One script of an entry in a folder and the modules it needs, each after those it imports and in a scope of its own: one request instead of many,
 * and what the modules have in common is packed once. Exported names have to differ from each other.
 * @throws Error where a module imports or exports in another way than `import { a } from "./file.ts"` and
 * `export function` or `export const`.
 */
export function joinModules(folder: URL, entry: string): string {
  const seen = new Set<string>();
  return visit(new URL(entry, folder));

  function visit(file: URL): string {
    if (seen.has(file.href)) return "";
    seen.add(file.href);
    const source = stripTypes(readFileSync(file, "utf8"));
    const imported = [...source.matchAll(LOCAL_IMPORT)].map(([, name = ""]) => visit(new URL(name, file)));
    return imported.join("") + inOwnScope(basename(file.pathname), source);
  }
}

function inOwnScope(file: string, source: string): string {
  const names = [...source.matchAll(EXPORT)].map(([, , name]) => name).join(", ");
  const body = source.replace(COMMENT_LINES, "").replace(LOCAL_IMPORT, "").replace(EXPORT, "$1 $2");
  const unknown = body.match(OTHER);
  if (unknown) throw new Error(`${file} has "${unknown[0].trim()}", which cannot be joined.`);
  // Text in back quotes must not count on the spaces at the ends of its lines.
  const packed = body.replace(/^[ \t]+|[ \t]+$/gm, "").replace(/\n{2,}/g, "\n");
  return names ? `const { ${names} } = (() => {${packed}return { ${names} };\n})();\n` : `{${packed}}\n`;
}
