import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { type Edge, readEdges } from "./read-edges.ts";

/** The rooms behind the doors: what the places that put things together may know. */
const INNER = [
  "server",
  "channels",
  "conversation",
  "answering",
  "dialogs",
  "knowledge",
  "learning",
  "store",
];

/**
 * Which rooms each room may know. Every room may know itself and the shared files that stand in src itself; of those,
 * main.ts, start.ts, open-doors.ts and assemble.ts are rooms of their own.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "main.ts": ["start.ts", "server"],
  "start.ts": [...INNER, "assemble.ts", "open-doors.ts"],
  "open-doors.ts": ["channels", "server", "store", "assemble.ts"],
  cli: [...INNER, "assemble.ts"],
  "assemble.ts": INNER,
  server: ["channels"],
  channels: ["conversation", "store"],
  conversation: ["answering", "dialogs", "store"],
  answering: ["knowledge", "learning"],
  dialogs: [],
  knowledge: [],
  learning: [],
  store: [],
  shared: [],
};

/** Where each package may be imported: the beginning of a path in src. A package that is not here is used nowhere. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "@microsoft/app-manifest": ["cli/teams/"],
  "@microsoft/agents-activity": ["channels/bot-framework/"],
  "@microsoft/agents-hosting": ["channels/bot-framework/"],
  "@opentelemetry/api": ["server/"],
  ajv: ["cli/teams/"],
  dotenv: ["start.ts", "cli/"],
  express: ["server/", "channels/"],
  fflate: ["cli/teams/"],
  "fuse.js": ["knowledge/"],
  "gray-matter": ["knowledge/"],
  helmet: ["server/"],
  jose: ["channels/direct-line/"],
  "markdown-it": ["knowledge/"],
  pino: ["log.ts"],
  "prom-client": ["server/"],
  redis: ["store/"],
  "wink-porter2-stemmer": ["knowledge/"],
  ws: ["channels/direct-line/"],
  yaml: ["knowledge/", "dialogs/", "cli/"],
  "yocto-spinner": ["cli/"],
};

/** Names that say nothing of what is inside: not for a folder, nor as the last word of a file. */
const EMPTY_WORDS = [
  ...["util", "utils", "helper", "helpers", "common", "core", "misc", "lib"],
  ...["manager", "managers", "service", "services", "base", "impl"],
];

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
const MOST_LINES = 180;

const SRC = join(import.meta.dirname, "../src");
const paths = globSync("**/*.*", { cwd: SRC }).sort();
const files = paths
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), "utf8") }));
const codes = files.map(({ path, text }) => ({
  path,
  code: text.replace(/^\s*(\/\*[\s\S]*?\*\/|\/\/.*)/gm, ""),
}));
const edges = codes.flatMap(({ path, code }) => readEdges(path, code));

describe("src", () => {
  it("has imports to look at, in files of every sort", () => {
    expect(edges.filter(({ isPackage }) => isPackage)).to.not.be.empty;
    expect(edges.filter(({ isPackage }) => !isPackage)).to.not.be.empty;
  });

  it("has no room that the table does not name", () => {
    expect([...new Set(paths.map(roomOf))].filter((room) => !(room in ROOMS))).to.deep.equal([]);
  });

  it("has no import from one room to another that the table does not allow", () => {
    expect(edges.filter(isForbiddenRoom).map(describeEdge)).to.deep.equal([]);
  });

  it("imports each package only where the table allows it", () => {
    expect(edges.filter(isForbiddenPackage).map(describeEdge)).to.deep.equal([]);
  });

  it("reads process.env in start.ts, cli and config.ts only", () => {
    expect(
      holding(/process\.env|\benv\b.*from "node:process"/, /^(start\.ts|config\.ts|cli\/)/),
    ).to.deep.equal([]);
  });

  it("reads the settings in start.ts and cli only", () => {
    expect(holding(/\breadConfig\b/, /^(start\.ts|config\.ts|cli\/)/)).to.deep.equal([]);
  });

  it("writes on the console in start.ts and cli only", () => {
    expect(holding(/\bconsole\.|process\.std(out|err)/, /^(start\.ts|cli\/)/)).to.deep.equal([]);
  });

  it("has no barrel file", () => {
    expect(holding(/^export\s+(type\s+)?(\*|\{[^}]*\}\s+from)/m)).to.deep.equal([]);
    expect(paths.filter((path) => /(^|\/)index\./.test(path))).to.deep.equal([]);
  });

  it("has no class but errors", () => {
    const excused = /^errors\.ts/;
    expect(holding(/^\s*(export\s+)?(abstract\s+)?class\s/m, excused)).to.deep.equal([]);
  });

  it("has no name that says nothing", () => {
    const lastWords = (path: string) =>
      path.split("/").map((part) => part.replace(/\..*/, "").split("-").at(-1) ?? "");
    expect(paths.filter((path) => lastWords(path).some((word) => EMPTY_WORDS.includes(word)))).to.deep.equal(
      [],
    );
  });

  it("names every file in kebab-case", () => {
    const parts = (path: string) =>
      path.split("/").map((part, place, all) => (all[place + 1] ? `${part}.x` : part));
    expect(paths.filter((path) => !parts(path).every((part) => KEBAB_CASE.test(part)))).to.deep.equal([]);
  });

  it(`has no file of more than ${MOST_LINES} lines`, () => {
    const long = files.filter(({ text }) => text.trimEnd().split("\n").length > MOST_LINES);
    expect(long.map(({ path }) => path)).to.deep.equal([]);
  });

  it("would fail for what the tables do not allow", () => {
    const isForbidden = (name: string) =>
      readEdges("channels/x.ts", `import "${name}";`).some(isForbiddenRoom);
    const [down, shared] = [isForbidden("../store/a.ts"), isForbidden("../log.ts")];
    expect({ down, shared }).to.deep.equal({ down: false, shared: false });
    const [up, main, together] = ["../server/a.ts", "../main.ts", "../assemble.ts"].map(isForbidden);
    expect({ up, main, together }).to.deep.equal({ up: true, main: true, together: true });
    expect(readEdges("store/x.ts", 'import "ws";').some(isForbiddenPackage)).to.equal(true);
    expect(readEdges("store/x.ts", 'import "left-pad";').some(isForbiddenPackage)).to.equal(true);
    expect(readEdges("store/x.ts", 'import "redis";').some(isForbiddenPackage)).to.equal(false);
  });
});

function roomOf(path: string): string {
  const [first = "", ...rest] = path.split("/");
  return rest.length > 0 || first in ROOMS ? first : "shared";
}

function isForbiddenRoom({ from, to, isPackage }: Edge): boolean {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (isPackage || target === room || target === "shared") return false;
  return !ROOMS[room]?.includes(target);
}

function isForbiddenPackage({ from, to, isPackage }: Edge): boolean {
  return isPackage && !PACKAGES[to]?.some((place) => from.startsWith(place));
}

function describeEdge({ from, to }: Edge): string {
  return `src/${from} imports ${to}`;
}

/** The files whose code, comments left out, holds what the pattern says, save those whose path is excused. */
function holding(pattern: RegExp, excused?: RegExp): string[] {
  return codes.filter(({ path, code }) => !excused?.test(path) && pattern.test(code)).map(({ path }) => path);
}
