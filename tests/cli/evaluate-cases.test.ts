import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parseCases, readCases } from "../../src/cli/evaluation/read-cases.ts";
import { describeProblem } from "../../src/errors.ts";

const problemsOf = (text: string): string[] => parseCases("q.yml", text).problems.map(describeProblem);

describe("parseCases", () => {
  it("reads a question with what is expected of the reply", () => {
    const text =
      '- {id: a1, group: place, style: c, q: "Where is it?", kind: answered, any: ["King Street"]}';
    const { cases, problems } = parseCases("q.yml", text);
    const expected = { kind: "answered", any: ["King Street"] };
    expect(problems).to.deep.equal([]);
    expect(cases).to.deep.equal([
      { id: "a1", group: "place", style: "c", turns: [{ id: "a1", q: "Where is it?", expected }] },
    ]);
  });

  it("reads a conversation, in which a turn may only lead up to the next", () => {
    const text = "- id: c1\n  turns:\n    - {q: where is it}\n    - {q: and who pays, kind: unanswered}\n";
    const { cases, problems } = parseCases("q.yml", text);
    expect(problems).to.deep.equal([]);
    expect(cases[0]?.turns).to.deep.equal([
      { id: "c1/1", q: "where is it" },
      { id: "c1/2", q: "and who pays", expected: { kind: "unanswered" } },
    ]);
  });

  it("takes an empty question: residents send those", () => {
    expect(parseCases("q.yml", '- {id: a, q: "", kind: unanswered}').cases).to.have.lengthOf(1);
  });

  const rows: readonly (readonly [what: string, text: string, problem: string])[] = [
    [
      "a field with a slip of the pen",
      "- {id: a, q: x, knd: answered}",
      "q.yml:1: knd is not a field here. Did you mean kind?",
    ],
    [
      "a field that objects are born with",
      "- {id: a, q: x, all: [y], toString: z}",
      "toString is not a field here.",
    ],
    [
      "a kind that there is not",
      "- {id: a, q: x, kind: refused}",
      "kind is no kind of reply. Write one of answered,",
    ],
    [
      "a number where words belong",
      "- {id: a, q: x, any: [101]}",
      'Write a list, numbers in quotation marks: ["16 October", "101"].',
    ],
    ["one text where a list belongs", "- {id: a, q: x, any: King Street}", "any is not a list of texts."],
    ["an empty list", "- {id: a, q: x, none: []}", "none is not a list of texts."],
    ["words that stand in everything", '- {id: a, q: x, none: [" "]}', "none is not a list of texts."],
    ["no id", "- {q: x, kind: answered}", "q.yml:1: id is missing."],
    ["no question", "- {id: a, kind: answered}", "q is missing."],
    ["a question that expects nothing", "- {id: a, q: x}", "It does not say what is expected."],
    [
      "a conversation that expects nothing",
      "- {id: a, turns: [{q: x}]}",
      "It does not say what is expected.",
    ],
    ["a conversation without turns", "- {id: a, turns: []}", "turns is not a list of questions."],
    ["a turn that is only words", "- {id: a, turns: [{q: x, all: [y]}, hello]}", "This is not a turn."],
    ["an entry that is only words", "- hello", "This is not a case."],
    ["an empty file", "", "q.yml:1: It is not a list of cases."],
    ["an object instead of a list", "id: a", "It is not a list of cases."],
    [
      "the same id twice",
      "- {id: a, q: x, all: [y]}\n- {id: a, q: z, all: [y]}",
      "q.yml:2: There is another case a.",
    ],
    ["broken YAML", "- {id: a,\n- {id: b", "The YAML cannot be read:"],
    [
      "a key given twice",
      "- {id: a, id: b, q: x, all: [y]}",
      "The YAML cannot be read: Map keys must be unique.",
    ],
    ["aliases, which can be a bomb", "- &a [x]\n- [*a, *a]", "It uses YAML aliases"],
    ["brackets without end", "[".repeat(5_000), "The YAML cannot be read:"],
  ];
  for (const [what, text, problem] of rows) {
    it(`tells of ${what}`, () => {
      const problems = problemsOf(text);
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]).to.include(problem);
    });
  }

  it("tells of everything at once, line by line, and still reads the rest", () => {
    const text =
      "- id: a\n  turns:\n    - {q: x, al: [y]}\n- {id: b, q: x, kind: right}\n- {id: c, q: x, all: [y]}\n";
    const { cases, problems } = parseCases("q.yml", text);
    expect(cases.map(({ id }) => id)).to.deep.equal(["c"]);
    expect(problems.map(({ line }) => line)).to.deep.equal([3, 4]);
  });
});

describe("readCases", () => {
  let folder = "";
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chatbot-cases-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("reads several files as one, whatever ends their lines and whatever mark begins them", async () => {
    const first = file("a.yml", "\uFEFF- {id: a, q: x, all: [y]}\r\n- {id: b, q: x, all: [y]}\r\n");
    const second = file("b.yml", "- {id: a, q: z, all: [y]}");
    const { cases, problems } = await readCases([first, second]);
    expect(problems).to.deep.equal([]);
    expect(cases.map(({ id }) => id)).to.deep.equal(["a", "b", "a"]);
  });

  it("tells of a file that is not there, is a folder, or is not UTF-8", async () => {
    const latin = file("latin.yml", Buffer.from("- {id: a, q: caf\xe9, all: [y]}", "latin1"));
    const { problems } = await readCases([join(folder, "none.yml"), folder, latin]);
    expect(problems.map(({ what }) => what)).to.deep.equal([
      "It cannot be read.",
      "It cannot be read.",
      "It is not UTF-8 text.",
    ]);
  });
});
