import { expect } from "chai";
import { PATTERN_REPLIES, PATTERN_WORDS } from "../../src/dialogs/patterns.ts";
import { readPatterns } from "../../src/dialogs/read-patterns.ts";
import { ProductError } from "../../src/errors.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { FACTS } from "./given.ts";

/** The text of a patterns file that is in order, but for what is given. */
function thePatterns(given: Readonly<Record<string, string>> = {}): string {
  const fields = {
    words: PATTERN_WORDS.map((name) => `\n  "${name}": [${name} it]`).join(""),
    replies: PATTERN_REPLIES.map((name) => `\n  ${name}: "The ${name}. "`).join(""),
    second_miss_contacts: "[police-101]",
    at_the_end: "[Menu]",
    after_an_answer: "[That helped]",
    ...given,
  };
  return Object.entries(fields)
    .map(([name, text]) => `${name}: ${text}\n`)
    .join("");
}

const read = async (text: string) =>
  readPatterns(await makeFolder({ "wording/patterns.yml": text }), FACTS.contacts);

describe("readPatterns", () => {
  afterEach(removeFolders);

  it("reads the words, the replies and the contacts", async () => {
    const { words, replies, secondMissContacts, atTheEnd, afterAnAnswer } = await read(thePatterns());
    expect(words.start_again).to.deep.equal(["start_again it"]);
    expect(replies.second_miss).to.equal("The second_miss.");
    expect({ secondMissContacts, atTheEnd, afterAnAnswer }).to.deep.equal({
      secondMissContacts: ["police-101"],
      atTheEnd: ["Menu"],
      afterAnAnswer: ["That helped"],
    });
  });

  const WRONG: readonly (readonly [string, string, RegExp])[] = [
    ["words that are missing", thePatterns({ words: "{}" }), /help is missing.*\n.*back is missing/],
    [
      "a word that is a switch",
      thePatterns().replace("[yes it]", "[yes, true]"),
      /yes is not a list of texts.*marks round true/,
    ],
    [
      "a reply that is missing",
      thePatterns().replace(/ {2}miss: .*\n/, ""),
      /patterns\.yml:\d+: miss is missing/,
    ],
    [
      "a reply with another name",
      thePatterns().replace("  miss:", "  mis:"),
      /mis is not a field here\. Did you mean miss\?/,
    ],
    [
      "contacts that are missing",
      thePatterns({ second_miss_contacts: "" }),
      /second_miss_contacts is missing/,
    ],
    ["an empty file", "", /words|fields|missing/],
    ["YAML that breaks off", "words: [", /The YAML cannot be read/],
  ];
  for (const [name, text, complaint] of WRONG) {
    it(`refuses ${name}`, async () => {
      const error = await read(text).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).to.be.instanceOf(ProductError);
      expect(error).to.include({ code: "bad-patterns" });
      expect((error as ProductError).message).to.match(complaint);
    });
  }

  it("tells of an unknown contact, and is read all the same", async () => {
    const { problems, words } = await read(thePatterns({ second_miss_contacts: "[police-110]" }));
    expect(problems.map(({ what }) => what)).to.deep.equal(["There is no contact called police-110."]);
    expect(words.cancel).to.not.be.empty;
  });

  it("refuses a folder without them", async () => {
    const error = await readPatterns(await makeFolder(), FACTS.contacts).catch((thrown: unknown) => thrown);
    expect(error).to.include({ code: "bad-patterns" });
  });
});
