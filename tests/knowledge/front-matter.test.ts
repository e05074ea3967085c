import { expect } from "chai";
import fc from "fast-check";
import { readFrontMatter } from "../../src/knowledge/front-matter.ts";

const BOTH_FENCES = [
  { fence: "---", open: "---", close: "---" },
  { fence: "the yaml fence", open: "```yaml", close: "```" },
];

describe("readFrontMatter", () => {
  for (const { fence, open, close } of BOTH_FENCES) {
    it(`reads fields, their lines and the body between ${fence}`, () => {
      const matter = readFrontMatter(`${open}\narea: Kent\npublish:\n  date: 16/10/2020\n${close}\n\nOne.\n`);
      expect(matter.fields).to.deep.equal({ area: "Kent", publish: { date: "16/10/2020" } });
      expect([...matter.lines]).to.deep.equal([
        ["area", 2],
        ["publish", 3],
      ]);
      expect(matter.body.trim()).to.equal("One.");
      expect(matter.linesBefore).to.equal(5);
      expect(matter.broken).to.equal(undefined);
    });

    it(`reads Windows line ends, a byte order mark and spaces after ${fence}`, () => {
      const matter = readFrontMatter(`\uFEFF${open} \r\narea: Kent\r\n${close}\t\r\nOne.\r\n\r\nTwo.`);
      expect(matter.fields).to.deep.equal({ area: "Kent" });
      expect(matter.lines.get("area")).to.equal(2);
      expect(matter.body).to.equal("One.\n\nTwo.");
    });

    it(`tells of ${fence} that is never closed`, () => {
      const { broken, fields } = readFrontMatter(`${open}\narea: Kent\n\nOne.`);
      expect(broken).to.deep.equal({ line: 1, what: `The front matter has no closing ${close} line.` });
      expect(fields).to.deep.equal({});
    });

    it(`tells of ${fence} that is closed by a line with more on it`, () => {
      const { broken } = readFrontMatter(`${open}\narea: Kent\n${close}-js\nOne.\n${close}\n`);
      expect(broken?.line).to.equal(3);
      expect(broken?.what).to.contain(`more than ${close}`);
    });

    it(`reads ${fence} with nothing, or a comment alone, in it as no fields`, () => {
      for (const inside of ["", "# Nothing yet\n"]) {
        const { fields, body, broken } = readFrontMatter(`${open}\n${inside}${close}\nOne.`);
        expect({ fields, body, broken }).to.deep.equal({ fields: {}, body: "One.", broken: undefined });
      }
    });
  }

  it("leaves later lines of dashes to the body", () => {
    const { body } = readFrontMatter("---\narea: Kent\n---\nOne.\n\n---\n\nTwo.");
    expect(body).to.equal("One.\n\n---\n\nTwo.");
  });

  it("says the same of a broken text when it is read again", () => {
    const text = "---\ntitle: a: b\n---\nOne.";
    expect(readFrontMatter(text)).to.deep.equal(readFrontMatter(text));
    expect(readFrontMatter(text).broken?.line).to.equal(2);
  });

  for (const language of ["js", "javascript", " js", " javascript", "coffee", "json", "toml"]) {
    it(`never runs what stands in ---${language}`, () => {
      const ran = () => (globalThis as { ranByFrontMatter?: boolean }).ranByFrontMatter;
      const code = "({ title: (globalThis.ranByFrontMatter = true) })";
      const { broken, fields } = readFrontMatter(`---${language}\n${code}\n---\nOne.`);
      expect(broken).to.deep.equal({ line: 1, what: "It does not begin with front matter." });
      expect(fields).to.deep.equal({});
      expect(ran()).to.equal(undefined);
    });
  }

  const BROKEN = [
    { name: "no text at all", text: "", line: 1, what: /does not begin/ },
    { name: "no front matter", text: "# Launch\n\nOne.", line: 1, what: /does not begin/ },
    { name: "an empty line before it", text: "\n---\na: b\n---\n", line: 1, what: /does not begin/ },
    { name: "four dashes", text: "----\na: b\n----\n", line: 1, what: /does not begin/ },
    { name: "an opening line alone", text: "---\n", line: 1, what: /no closing/ },
    { name: "a tab before a field", text: "---\narea: Kent\n\turl: x\n---\n", line: 3, what: /Tabs/ },
    { name: "a field that stands twice", text: "---\na: 1\nb: 1\na: 2\n---\n", line: 4, what: /unique/ },
    { name: "a colon without quotation marks", text: "---\ntitle: a: b\n---\n", line: 2, what: /YAML/ },
    { name: "a quotation mark that is not closed", text: '---\ntitle: "a\n---\n', line: 2, what: /YAML/ },
    { name: "a list", text: "---\n- Kent\n---\n", line: 2, what: /not a list of fields/ },
    { name: "a single word", text: "---\nKent\n---\n", line: 2, what: /not a list of fields/ },
    { name: "an alias", text: "---\na: &a [1]\nb: *a\n---\n", line: 2, what: /aliases/ },
    { name: "an alias of nothing", text: "---\nb: *a\n---\n", line: 2, what: /alias/i },
    { name: "two documents", text: "```yaml\na: 1\n---\nb: 1\n```\n", line: 3, what: /YAML/ },
  ];
  for (const { name, text, line, what } of BROKEN) {
    it(`names the line of ${name}`, () => {
      const { broken, fields } = readFrontMatter(text);
      expect(broken?.line).to.equal(line);
      expect(broken?.what)
        .to.match(what)
        .and.not.match(/ at line \d/);
      expect(fields).to.deep.equal({});
    });
  }

  it("refuses aliases of aliases, which would stand for billions of values", () => {
    const bomb = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}, *l${n}]`);
    const { broken } = readFrontMatter(`---\nl0: &l0 [x]\n${bomb.join("\n")}\n---\nOne.`);
    expect(broken?.what).to.contain("aliases");
  });

  for (const inside of ["\n".repeat(100_000), `a: ${"[".repeat(100_000)}`, `a: ${"x".repeat(10_000)}`]) {
    it(`refuses ${inside.length} characters of front matter that begin ${JSON.stringify(inside.slice(0, 5))}`, () => {
      const { broken } = readFrontMatter(`---\n${inside}\n---\nOne.`);
      expect(broken?.what).to.equal("The front matter is longer than 10,000 characters.");
    });
  }

  it("takes a field of 9,000 characters, and a body of a million", () => {
    const { fields, body } = readFrontMatter(`---\na: ${"x".repeat(9_000)}\n---\n${"One. ".repeat(200_000)}`);
    expect(fields.a).to.have.length(9_000);
    expect(body).to.have.length(1_000_000);
  });

  it("is not misled by fields that objects have of their own", () => {
    const { fields } = readFrontMatter("---\n__proto__: { title: x }\nconstructor: y\n---\n");
    expect(fields.title).to.equal(undefined);
    expect(fields.constructor).to.equal("y");
    expect(({} as { title?: string }).title).to.equal(undefined);
  });

  it("gives back fields and body for any text between the fences", () => {
    const value = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\r\n]/g, " "));
    const body = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\r/g, " "));
    fc.assert(
      fc.property(value, body, fc.constantFrom(...BOTH_FENCES), (title, below, { open, close }) => {
        const matter = readFrontMatter(`${open}\ntitle: ${JSON.stringify(title)}\n${close}\n${below}`);
        expect(matter.fields).to.deep.equal({ title });
        expect(matter.body).to.equal(below);
      }),
    );
  });
});
