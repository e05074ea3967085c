import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { check } from "recheck";
import { readExpressions } from "./read-expressions.ts";

const SRC = join(import.meta.dirname, "../src");
/** Milliseconds to look for a text that makes one slow. */
const PATIENCE = 500;
/** Texts are at most a few thousand letters, for which a time that grows with the square of the length is still short. */
const SQUARE = 2;

const found = new Map(
  globSync("**/*.ts", { cwd: SRC }).flatMap((file) =>
    readExpressions(readFileSync(join(SRC, file), "utf8")).map(
      (one) => [`/${one.source}/${one.flags}`, { ...one, file }] as const,
    ),
  ),
);

describe("readExpressions", () => {
  it("finds what is written between slashes, and nothing in comments, strings and divisions", () => {
    const code =
      'const a = /b[/"]c/giu; // /no/\nconst d = "/no/" + `/no/`; /* /no/ */ f(/^x\\/y$/); const g = 1 / 2 / 3;';
    expect(readExpressions(code)).to.deep.equal([
      { source: 'b[/"]c', flags: "giu", line: 1 },
      { source: "^x\\/y$", flags: "", line: 2 },
    ]);
  });
});

describe("the regular expressions in src", () => {
  it("are there to be looked at", () => expect(found.size).to.be.above(150));

  it("cannot be made slow by any text: none takes more time than the square of its length", async function () {
    this.timeout(found.size * 2 * PATIENCE);
    const slow: string[] = [];
    for (const [written, { source, flags, file, line }] of found) {
      const found = await check(source, flags, { timeout: PATIENCE });
      if (found.status !== "vulnerable") continue;
      const { complexity } = found;
      if (complexity.type === "exponential" || complexity.degree > SQUARE)
        slow.push(`${file}:${line} ${written}`);
    }
    expect(slow).to.deep.equal([]);
  });
});
