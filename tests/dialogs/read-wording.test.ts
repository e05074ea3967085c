import { join } from "node:path";
import { expect } from "chai";
import { readWording } from "../../src/dialogs/read-wording.ts";
import { ProductError } from "../../src/errors.ts";
import { DRAWING_NAMES, REPLY_NAMES } from "../../src/wording.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const PUBLISHED = join(import.meta.dirname, "../../dialogs");
const TALK = "- says: [hello]\n  reply_with: welcome\n- says: [bye, see you]\n  reply: Goodbye.\n";

describe("readWording", () => {
  afterEach(removeFolders);

  it("reads the wording that is published with the product", async () => {
    const { replies, suggestions, smallTalk, drawing } = await readWording(PUBLISHED);
    expect(Object.keys(replies)).to.have.members([...REPLY_NAMES]);
    expect(Object.keys(drawing)).to.have.members([...DRAWING_NAMES]);
    expect(replies.welcome).to.contain("999");
    expect(suggestions.length).to.be.within(2, 4);
    expect(smallTalk.flatMap(({ says }) => says)).to.include("hello");
  });

  it("reads small talk with a reply of its own, or one of the fixed replies and the suggestions", async () => {
    const { smallTalk } = await readWording(await aFolder({ talk: TALK }));
    expect(smallTalk).to.deep.equal([
      { says: ["hello"], reply: "The welcome.", offersSuggestions: true },
      { says: ["bye", "see you"], reply: "Goodbye.", offersSuggestions: false },
    ]);
  });

  it("takes no suggestions at all, where the list is empty", async () => {
    const folder = await aFolder({ replies: { suggestions: "[]" } });
    expect((await readWording(folder)).suggestions).to.deep.equal([]);
  });

  const WRONG_REPLIES: readonly (readonly [string, Record<string, string | undefined>, RegExp])[] = [
    ["a reply that is missing", { help: undefined }, /replies\.yml: help is missing\. Write help:/],
    ["an empty reply", { help: "" }, /replies\.yml:\d+: help is missing/],
    ["a blank reply", { help: '" "' }, /replies\.yml:\d+: help is not text/],
    ["a reply that is a number", { error: "999" }, /replies\.yml:\d+: error is not text/],
    ["a reply that is a list", { error: "[Sorry]" }, /replies\.yml:\d+: error is not text/],
    ["news without its title", { notice: "News." }, /notice lacks \{title\}/],
    ["a date that is not filled in", { as_of: "Once" }, /as_of lacks \{date\}/],
    ["a quotation of nothing", { quote: "They said so." }, /quote lacks \{speaker\} and \{sentence\}/],
    ["suggestions that are missing", { suggestions: undefined }, /suggestions is not a list of questions/],
    ["suggestions that are text", { suggestions: "Where is it?" }, /suggestions is not a list/],
    ["a suggestion that is a number", { suggestions: "[1]" }, /suggestions is not a list/],
    ["a blank suggestion", { suggestions: '[" "]' }, /suggestions is not a list/],
    ["an alias", { help: "*help" }, /replies\.yml.*(alias|YAML)/i],
  ];
  for (const [name, replies, complaint] of WRONG_REPLIES) {
    it(`refuses ${name}`, async () => {
      expect(await complaintAbout(await aFolder({ replies }))).to.match(complaint);
    });
  }

  it("refuses words around a reply that lose the number they stand for", async () => {
    const complaint = await complaintAbout(await aFolder({ drawing: { call: "Ring us" } }));
    expect(complaint).to.match(/drawing\.yml:\d+: call lacks \{number\}/);
  });

  const WRONG_TALK: readonly (readonly [string, string, RegExp])[] = [
    ["small talk that is no list", "hello: Hello.", /small-talk\.yml:1: It is not a list/],
    ["an entry without says", "- reply: Hello.", /small-talk\.yml:1: This entry has no list of says/],
    [
      "an empty entry",
      "- says: [hi]\n  reply: Hi.\n-\n",
      /small-talk\.yml:\d: This entry has no list of says/,
    ],
    ["says that is text", "- says: hello\n  reply: Hello.", /has no list of says/],
    ["says with nothing in it", "- says: []\n  reply: Hello.", /has no list of says/],
    ["an entry without a reply", "- says: [hello]", /has no reply/],
    ["a blank reply", '- says: [hello]\n  reply: ""', /has no reply/],
    ["a fixed reply of an unknown name", "- says: [hello]\n  reply_with: welcom", /has no reply/],
    ["capitals, which are never matched", "- says: [Hello]\n  reply: Hi.", /"Hello" can never be matched/],
    ["marks, which are never matched", "- says: [that's all]\n  reply: Bye.", /"that's all" can never/],
    ["two spaces, which are never matched", '- says: ["see  you"]\n  reply: Bye.', /"see {2}you" can never/],
    ["YAML that breaks off", "- says: [hello\n  reply: Hi.", /small-talk\.yml:\d: The YAML cannot be read/],
  ];
  for (const [name, talk, complaint] of WRONG_TALK) {
    it(`refuses ${name}`, async () => {
      expect(await complaintAbout(await aFolder({ talk }))).to.match(complaint);
    });
  }

  it("names every problem of both files at once, a line each", async () => {
    const folder = await aFolder({
      replies: { help: undefined, error: "1", suggestions: "1" },
      talk: "- says: [Hello]\n  reply: Hi.\n- says: [bye]\n",
    });
    expect((await complaintAbout(folder)).split("\n")).to.have.length(5);
  });

  it("names the files that are not there, and the setting that says where they are", async () => {
    const lines = (await complaintAbout(await makeFolder())).split("\n");
    expect(lines).to.have.length(3);
    expect(lines[0]).to.contain(join("wording", "replies.yml")).and.contain("DIALOGS_DIR");
    for (const name of ["drawing.yml", "small-talk.yml"])
      expect(lines.some((line) => line.includes(join("wording", name)))).to.equal(true);
  });

  it("refuses an empty file, naming every reply that is missing", async () => {
    const folder = await makeFolder({
      "wording/replies.yml": "",
      "wording/small-talk.yml": "[]",
      "wording/drawing.yml": "",
    });
    const complaint = await complaintAbout(folder);
    for (const name of [...REPLY_NAMES, ...DRAWING_NAMES]) expect(complaint).to.contain(`${name} is missing`);
  });

  it("tells a problem in one line, with its file, its line and what to write", async () => {
    const folder = await aFolder({ talk: "- says: [hello]\n  reply: Hi.\n- says: [bye]\n" });
    const file = join(folder, "wording", "small-talk.yml");
    expect(await complaintAbout(folder)).to.equal(
      `${file}:3: This entry has no reply that is text. Write - says: [hello] and, below it, reply: "Hello.", or reply_with: welcome.`,
    );
  });
});

interface Files {
  /** YAML of each reply, on top of right ones; undefined leaves it out. */
  readonly replies?: Readonly<Record<string, string | undefined>>;
  /** The same for the words around a reply. */
  readonly drawing?: Readonly<Record<string, string | undefined>>;
  /** The whole of small-talk.yml. */
  readonly talk?: string;
}

async function aFolder({ replies = {}, drawing = {}, talk = "[]" }: Files): Promise<string> {
  const filled = {
    as_of: '"As of {date}:"',
    quote: '"{speaker}: {sentence}"',
    notice: '"New: {title}"',
    suggestions: "[Where is it?]",
  };
  const around = Object.fromEntries(
    DRAWING_NAMES.map((name) => [name, `The ${name} of {source} {number} {name} {web} {choices}`]),
  );
  const right = Object.fromEntries(REPLY_NAMES.map((name) => [name, `The ${name}.`]));
  return makeFolder({
    "wording/replies.yml": asYaml({ ...right, ...filled, ...replies }),
    "wording/drawing.yml": asYaml({ ...around, ...drawing }),
    "wording/small-talk.yml": talk,
  });
}

function asYaml(fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}: ${text}`],
  );
  return lines.join("\n");
}

async function complaintAbout(folder: string): Promise<string> {
  const error = await readWording(folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProductError)) throw new Error("This wording was accepted.");
  expect(error.code).to.equal("bad-wording");
  return error.message;
}
