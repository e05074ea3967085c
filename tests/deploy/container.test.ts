import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { SETTINGS } from "../../src/settings.ts";

const ROOT = join(import.meta.dirname, "../..");
const CONTAINER = join(ROOT, "deploy/container");
const read = (file: string): string => readFileSync(join(CONTAINER, file), "utf8");
const instructions = read("Dockerfile")
  .replaceAll("\\\n", " ")
  .split("\n")
  .filter((line) => /^[A-Z]+ /.test(line));

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly command?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
}
const compose = parse(read("compose.yml")) as { readonly services: Readonly<Record<string, Service>> };

describe("the image", () => {
  it("copies only what is there", () => {
    const copied = instructions
      .filter((line) => line.startsWith("COPY ") && !line.includes("--from="))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(copied).to.include.members(["src", "knowledge", "dialogs", "package-lock.json"]);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).to.deep.equal([]);
  });

  it("lets everything in that it copies, and nothing else", () => {
    const allowed = read("Dockerfile.dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    const copied = instructions
      .filter((line) => line.startsWith("COPY ") && !line.includes("--from="))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(allowed.sort()).to.deep.equal([...new Set(copied)].sort());
  });

  it("runs as a user without rights, with production packages and the Node that the product wants", () => {
    expect(instructions).to.include("USER node");
    expect(instructions.filter((line) => line.startsWith("FROM node:24-"))).to.have.lengthOf(2);
    expect(instructions.find((line) => line.includes("npm ci"))).to.include("--omit=dev");
    expect(instructions.at(-1)).to.equal('CMD ["node", "src/main.ts"]');
  });

  it("sets only settings that there are", () => {
    const set = instructions
      .filter((line) => line.startsWith("ENV "))
      .flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name = ""]) => name));
    expect(set.filter((name) => name !== "NODE_ENV" && !(name in SETTINGS))).to.deep.equal([]);
  });
});

describe("the compose file", () => {
  const { server, valkey, door } = compose.services;

  it("sets only settings that there are, and no secret", () => {
    const names = Object.keys(server?.environment ?? {});
    expect(names.filter((name) => !(name in SETTINGS))).to.deep.equal([]);
    expect(names.filter((name) => /SECRET|PASSWORD/.test(name))).to.deep.equal([]);
  });

  it("runs two servers that can write nowhere but in memory, with no rights", () => {
    expect(server).to.deep.include({ read_only: true, cap_drop: ["ALL"] });
    expect(server?.deploy?.replicas).to.equal(2);
  });

  it("keeps what was acknowledged on the disk", () => {
    expect(valkey?.command?.join(" ")).to.include("--appendonly yes --appendfsync always");
  });

  it("shows nothing to the outside but the door", () => {
    expect(Object.keys(compose.services).filter((name) => compose.services[name]?.ports)).to.deep.equal([
      "door",
    ]);
    expect(door?.networks).to.deep.equal(["inside"]);
  });
});
