import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect } from "chai";
import type { Asked, Run } from "../../src/cli/evaluation/run.ts";
import { SHIPPED } from "../prepared-content.ts";
import { type Finished, runCommand } from "../run-command.ts";

/** Small talk and gibberish: what comes of them does not hang on what the articles say. */
const QUESTIONS = `
- {id: w, group: talk, style: c, q: hello, kind: smalltalk, any: ["999"]}
- {id: x, group: talk, style: c, q: hello, kind: smalltalk, any: ["Queen Street"]}
- {id: f, group: oos, style: far, q: zxqv wjkp, kind: unanswered}
- {id: h, group: oos, style: far, q: zxqv wjkp qqrt, kind: answered, any: [flour]}
- id: c
  turns:
    - {q: thanks}
    - {q: hello, kind: smalltalk, all: ["999"]}
`;

const ARTICLE = `---
title: Otters of the Medway | Wildlife Trust
publish:
  date: 12:00 01/06/2021
url: https://example.org/otters
---

# Otters

The otter holt stands beside Teston weir. Nineteen otters were counted there in May 2021.
`;

describe("npm run evaluate", function () {
  this.timeout(30_000);
  let folder = "";
  let questions = "";
  const at = (name: string): string => join(folder, name);
  const evaluate = async (...words: string[]): Promise<Finished> => {
    const environment = { KNOWLEDGE_DIR: at("knowledge"), DATA_DIR: at("data") };
    const done = await runCommand("node", ["src/cli/evaluate.ts", ...words], { quiet: true, environment });
    return { ...done, output: stripVTControlCharacters(done.output) };
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "chatbot-evaluate-"));
    questions = at("questions.yml");
    writeFileSync(questions, QUESTIONS);
    cpSync(SHIPPED.knowledgeDir, at("knowledge"), { recursive: true });
    // Learning from them takes seconds, and nothing here hangs on it.
    rmSync(at("knowledge/questions"), { recursive: true });
    mkdirSync(at("articles"));
    writeFileSync(at("articles/otters.md"), ARTICLE);
  });
  after(() => rmSync(folder, { recursive: true }));

  it("asks the product itself, and tells right, wrong and refused", async () => {
    const { code, output } = await evaluate(questions);
    expect(code, output).to.equal(0);
    expect(output).to.match(/^5 questions put to \d+ articles?, from /m);
    expect(output).to.match(/^talk +2 +1 \(50\.0 %\) +1 \(50\.0 %\) +0 \(0\.0 %\)$/m);
    expect(output).to.match(/^far +2 +1 \(50\.0 %\) +0 \(0\.0 %\) +1 \(50\.0 %\)$/m);
    expect(output).to.include("Of all replies 20.0 % wrong.");
    expect(output).to.match(/^ {2}hello {2}\(x, talk, c\)\n {4}Expected {5}smalltalk, with “Queen Street”$/m);
    expect(output).to.include("zxqv wjkp qqrt  (h, oos, far)");
    expect(output).to.match(/\d ms \(median\), and \d+\.\d\d ms at the 99th percentile\.\n$/);
  });

  it("prints JSON, and saves the same run to be compared with later", async () => {
    const { code, output } = await evaluate(questions, "--json", "--save", at("run.json"));
    expect(code, output).to.equal(0);
    const printed = JSON.parse(output) as Run;
    expect(printed.asked.map(({ id, outcome }) => [id, outcome])).to.deep.equal([
      ["w", "right"],
      ["x", "wrong"],
      ["f", "right"],
      ["h", "refused"],
      ["c/2", "right"],
    ]);
    expect(printed.asked.at(-1)?.before).to.deep.equal(["thanks"]);
    const saved = JSON.parse(readFileSync(at("run.json"), "utf8")) as Run;
    expect(saved.asked).to.deep.equal(printed.asked);

    const earlier = saved.asked.map((one): Asked => (one.id === "w" ? { ...one, outcome: "wrong" } : one));
    writeFileSync(at("earlier.json"), JSON.stringify({ ...saved, asked: earlier }));
    const compared = await evaluate(questions, "--compare", at("earlier.json"), "--html", at("report.html"));
    expect(compared.code, compared.output).to.equal(0);
    expect(compared.output).to.include("became right, was wrong: hello  (w, talk, c)");
    expect(readFileSync(at("report.html"), "utf8")).to.include("<h3>Became right (1)</h3>");
  });

  it("has further articles to answer from, where it is given a folder of them", async () => {
    const articles = ({ output }: Finished): number => Number(/put to (\d+) articles?/.exec(output)?.[1]);
    const without = await evaluate(questions);
    const beside = await evaluate(questions, "--articles", at("articles"));
    expect(articles(beside), beside.output).to.equal(articles(without) + 1);
  });

  it("asks nothing while a file is broken, and tells of every problem with file, line and remedy", async () => {
    writeFileSync(at("broken.yml"), "- {id: a, q: x, knd: answered}\n- {id: b, q: x}\n");
    const { code, output } = await evaluate(at("broken.yml"), at("none.yml"), "--articles", at("none"));
    expect(code).to.equal(1);
    expect(output.trim().split("\n")).to.have.lengthOf(4);
    expect(output).to.include(`${at("broken.yml")}:1: knd is not a field here. Did you mean kind?`);
    expect(output).to.include(`${at("broken.yml")}:2: It does not say what is expected.`);
    expect(output).to.include(`${at("none.yml")}: It cannot be read. Check its name, and who may read it.`);
    expect(output).to.include(`${at("none")}: There is no such folder. Name a folder with articles`);
  });

  it("refuses to compare with what is not a run", async () => {
    for (const text of ["{", "{}", '{"version":1,"at":"2026-05-01","asked":[{}]}']) {
      writeFileSync(at("other.json"), text);
      const { code, output } = await evaluate(questions, "--compare", at("other.json"));
      expect(code).to.equal(1);
      expect(output).to.match(/^.*other\.json: It is not a saved run\. Name a file that .*\n$/);
    }
  });

  it("prints the results before it says that a report cannot be written", async () => {
    const { code, output } = await evaluate(questions, "--html", at("none/report.html"));
    expect(code).to.equal(1);
    expect(output).to.include("Of all replies 20.0 % wrong.");
    expect(output).to.match(/report\.html: It cannot be written\. Name a file in a folder that there is/);
  });

  const misused: readonly (readonly string[])[] = [
    [],
    ["--json"],
    ["questions.yml", "--htm", "x"],
    ["questions.yml", "--save"],
  ];
  for (const words of misused) {
    it(`ends with 2 and tells how it is used: ${words.join(" ") || "nothing"}`, async () => {
      const { code, output } = await evaluate(...words);
      expect(code).to.equal(2);
      expect(output)
        .to.include("Usage: npm run evaluate -- FILE...")
        .and.to.not.match(/^ +at /m);
    });
  }
});
