import { globSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../run-command.ts";
import { builtExpressions, type Expression, writtenExpressions } from "./find-expressions.ts";
import { judge } from "./judge-expressions.ts";
import { openProduct } from "./open-product.ts";

/** Programs run when they are loaded, and the page's script needs a page. What they write out is looked at all the same. */
const NOT_LOADED = /^(main|start)\.ts$|^cli\/[^/]+$|\/client\//;

describe("every regular expression of src", function () {
  // The first time takes a minute; what was judged once is kept.
  this.timeout(600_000);
  let expressions: readonly Expression[];

  before(async () => {
    expressions = [...writtenExpressions(), ...(await builtExpressions(loadAll))];
  });

  it("is found, whether it is written out or put together", () => {
    const places = new Set(expressions.map(({ place }) => place.replace(/:\d+$/, "")));
    expect(places).to.include.members([
      "server/request-id.ts",
      "conversation/privacy/plates.ts",
      "dialogs/yaml-file.ts",
    ]);
    expect(expressions.length).to.be.above(300);
    for (const { source, flags } of expressions) expect(() => new RegExp(source, flags)).to.not.throw();
  });

  it("would be told of if some text could keep it busy for ever", async () => {
    const [judgement] = await judge([{ source: "^(a+)+$", flags: "", place: "here" }]);
    expect(judgement?.verdict).to.equal("exponential");
  });

  it("takes no time that doubles with each character of some text", async () => {
    const judged = await judge(expressions);
    expect(judged.filter(({ verdict }) => verdict === "exponential")).to.deep.equal([]);
  });
});

async function loadAll(): Promise<void> {
  const files = globSync("**/*.ts", { cwd: join(ROOT, "src") }).filter((file) => !NOT_LOADED.test(file));
  for (const file of files) await import(join(ROOT, "src", file));
  await (await openProduct()).close();
}
