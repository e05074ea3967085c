/** A regular expression as it stands in code. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Comments, strings and templates, which are passed over, or an expression where a value may begin. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|(?<=(?:[(,=:[!&|?{};>]|return)\s*)\/(?<source>(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/[\\\n])+)\/(?<flags>[dgimsuvy]*)/g;

/** Every regular expression that is written between slashes in some code. */
export function readExpressions(code: string): Expression[] {
  return [...code.matchAll(TOKEN)].flatMap(({ index, groups }) => {
    const { source, flags = "" } = groups ?? {};
    return source === undefined ? [] : [{ source, flags, line: code.slice(0, index).split("\n").length }];
  });
}
