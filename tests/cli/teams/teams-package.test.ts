import { existsSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { unzipSync } from "fflate";
import { buildPackage } from "../../../src/cli/teams/build-package.ts";
import { findFaults } from "../../../src/cli/teams/manifest-faults.ts";
import { readDetails } from "../../../src/cli/teams/package-details.ts";
import { ProductError } from "../../../src/errors.ts";
import { aMessage } from "../../conversation/a-message.ts";
import { assembleShipped } from "../../prepared-content.ts";
import { endPrograms, runProgram } from "../../run-program.ts";
import { makeFolder, removeFolders } from "../../temporary-folder.ts";

const ROOT = join(import.meta.dirname, "../../..");
const APP = "1f2e3d4c-5b6a-4978-8899-aabbccddeeff";
const RIGHT = { "app-id": APP, domain: "chat.example.gov.uk" };

interface Manifest {
  readonly id: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly name: { readonly short: string };
  readonly validDomains: readonly string[];
  readonly bots: readonly [
    {
      readonly botId: string;
      readonly commandLists: readonly { readonly commands: readonly { title: string }[] }[];
    },
  ];
}

describe("npm run teams:package", () => {
  afterEach(async () => {
    await endPrograms();
    await removeFolders();
  });

  it("writes a zip with the manifest and both icons, and says where people are sent", async () => {
    const folder = await makeFolder();
    const words = ["--app-id", APP.toUpperCase(), "--domain", "chat.example.gov.uk", "--name", "Safer Town"];
    const { code, stdout, stderr } = await runProgram("cli/teams-package.ts", { words, folder });
    expect({ code, stderr }).to.deep.equal({ code: 0, stderr: "" });
    expect(stdout).to.contain("https://chat.example.gov.uk/chat/privacy");
    const files = unzipSync(await readFile(join(folder, "teams-app.zip")));
    expect(Object.keys(files)).to.have.members(["manifest.json", "color.png", "outline.png"]);
    const manifest = manifestIn(files);
    expect([manifest.id, manifest.bots[0].botId]).to.deep.equal([APP, APP]);
    expect(manifest.name.short).to.equal("Safer Town");
    expect(manifest.validDomains).to.deep.equal(["chat.example.gov.uk"]);
    expect(JSON.stringify(manifest)).to.not.match(/\{\w+\}/);
  });

  const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["nothing", [], /--app-id must be .*\n--domain must be/],
    [
      "an id that is none",
      ["--app-id", "my-bot", "--domain", "a.gov.uk"],
      /^--app-id must be the id of your app/,
    ],
    [
      "an id of noughts",
      ["--app-id", APP.replace(/[^-]/g, "0"), "--domain", "a.gov.uk"],
      /^--app-id must be/,
    ],
    [
      "a domain with https",
      ["--app-id", APP, "--domain", "https://a.gov.uk"],
      /^--domain must be .*without https/,
    ],
    [
      "this machine",
      ["--app-id", APP, "--domain", "localhost"],
      /^--domain must be a host that Teams can reach/,
    ],
    ["an address of numbers", ["--app-id", APP, "--domain", "10.0.0.1"], /^--domain must be/],
    [
      "a long name",
      ["--app-id", APP, "--domain", "a.gov.uk", "--name", "n".repeat(31)],
      /^--name must be 1 to 30/,
    ],
    [
      "a page without TLS",
      ["--app-id", APP, "--domain", "a.gov.uk", "--terms", "http://a.gov.uk"],
      /^--terms must/,
    ],
  ];
  for (const [name, words, complaint] of WRONG) {
    it(`refuses ${name}, and says what to write`, async () => {
      const { code, stdout, stderr } = await runProgram("cli/teams-package.ts", { words });
      expect({ code, stdout }).to.deep.equal({ code: 1, stdout: "" });
      expect(stderr).to.match(complaint).and.not.contain("    at ");
    });
  }

  it("shows its usage for an option that there is not", async () => {
    const { code, stderr } = await runProgram("cli/teams-package.ts", { words: ["--appid", APP] });
    expect(code).to.equal(2);
    expect(stderr).to.contain("Usage: npm run teams:package");
  });
});

describe("the Teams package", () => {
  afterEach(removeFolders);

  it("is the same bytes for the same details", async () => {
    const [one, two] = await Promise.all([
      buildPackage(readDetails(RIGHT)),
      buildPackage(readDetails(RIGHT)),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(two))).to.equal(true);
  });

  it("is not built of a manifest that breaks Microsoft's schema, or of icons of another size", async () => {
    const folder = await makeFolder();
    await cp(join(ROOT, "deploy/teams"), folder, { recursive: true });
    const manifest = (await readFile(join(folder, "manifest.json"), "utf8")).replace("#1B3A57", "blue");
    await writeFile(join(folder, "manifest.json"), manifest.replace('"supportsFiles"', '"supportsFilez"'));
    await cp(join(folder, "outline.png"), join(folder, "color.png"));
    await rm(join(folder, "outline.png"));
    await writeFile(join(folder, "outline.png"), "no picture");
    const error = await buildPackage(readDetails(RIGHT), folder).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(ProductError);
    expect((error as ProductError).message)
      .to.contain("/accentColor")
      .and.contain("/bots/0")
      .and.contain("color.png must be a PNG of 192 by 192 pixels.")
      .and.contain("outline.png must be a PNG of 32 by 32 pixels.");
  });

  it("is not built of a manifest of a version that Microsoft's schemas do not know", async () => {
    expect(await findFaults({ manifestVersion: "99.0" })).to.match(/99\.0 is no version/);
    expect(await findFaults({})).to.have.length(1);
  });

  it("sends people to pages that the server has, unless others are named", () => {
    const { website, privacy, terms } = readDetails(RIGHT);
    for (const url of [website, privacy, terms]) {
      const [, page = ""] = /^https:\/\/chat\.example\.gov\.uk\/chat\/(\w+)$/.exec(url) ?? [];
      expect(existsSync(join(ROOT, "dialogs/pages", `${page}.md`)), url).to.equal(true);
    }
    expect(readDetails({ ...RIGHT, terms: "https://www.example.gov.uk/terms" }).terms).to.match(/uk\/terms$/);
  });

  it("lists commands that the bot knows what to do with", async () => {
    const { conversations } = await assembleShipped();
    const [list] = manifestIn(unzipSync(await buildPackage(readDetails(RIGHT)))).bots[0].commandLists;
    const titles = (list?.commands ?? []).map(({ title }) => title);
    expect(titles).to.include("Help");
    for (const text of ["Hi", "Hello", ...titles]) {
      const replies = await conversations.take(aMessage({ conversation: `of ${text}`, text }));
      expect(
        replies.map(({ kind }) => kind),
        text,
      ).to.not.be.empty.and.not.include("unanswered");
      expect(
        replies.map(({ kind }) => kind),
        text,
      ).to.not.include("error");
    }
  });
});

function manifestIn(files: Readonly<Record<string, Uint8Array>>): Manifest {
  return JSON.parse(new TextDecoder().decode(files["manifest.json"])) as Manifest;
}
