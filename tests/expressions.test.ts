import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { builtExpressions } from "./built-expressions.ts";
import { judgeExpression } from "./judge-expression.ts";
import { readExpressions } from "./read-expressions.ts";
import { openProduct } from "./security/open-product.ts";

const SRC = join(import.meta.dirname, "../src");
/** Looking at all of them for the first time takes a minute. Milliseconds. */
const PATIENCE = 600_000;
/** Programs run when they are loaded, and the page's script needs a page. What they write out is looked at all the same. */
const NOT_LOADED = /^(main|start)\.ts$|^cli\/[^/]+$|\/client\//;
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
    this.timeout(PATIENCE);
    const slow: string[] = [];
    for (const [written, { source, flags, file, line }] of found)
      if ((await judgeExpression(source, flags)) > SQUARE) slow.push(`${file}:${line} ${written}`);
    expect(slow).to.deep.equal([]);
  });

  it("take no time that doubles with each letter where they are put together", async function () {
    this.timeout(PATIENCE);
    const built = await builtExpressions(loadAll);
    expect(built.map(({ file }) => file)).to.include.members([
      "conversation/privacy/plates.ts",
      "answering/contact-frames.ts",
    ]);
    const slow = [];
    for (const one of built)
      if ((await judgeExpression(one.source, one.flags)) === Number.POSITIVE_INFINITY) slow.push(one);
    expect(slow).to.deep.equal([]);
  });

  it("would be told of", async () => {
    expect(await judgeExpression("^(a+)+$", "")).to.equal(Number.POSITIVE_INFINITY);
    expect(await judgeExpression("a+b", "")).to.equal(SQUARE);
  });
});

/** Loads every file, once more where other tests have loaded it, and puts the product together. */
async function loadAll(): Promise<void> {
  const files = globSync("**/*.ts", { cwd: SRC }).filter((file) => !NOT_LOADED.test(file));
  for (const file of files) await import(`${join(SRC, file)}?again`);
  await (await openProduct()).close();
}
