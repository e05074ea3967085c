/** Something broke, as opposed to what a resident or an editor can meet. `code` never changes; `cause` holds the rest. */
export class ProductError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ProductError";
    this.code = code;
  }
}

/** One thing an editor got wrong in a content file, and what to write instead. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  readonly what: string;
  readonly remedy: string;
}

/** One problem on one line: `knowledge/articles/a.md:3: title is missing. Write "title: ...".` */
export function describeProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.what} ${problem.remedy}`;
}
