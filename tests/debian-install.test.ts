import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { CHROMIUM, installFromDebian, REDIS } from "./debian-install.ts";
import { runCommand } from "./run-command.ts";

describe("installFromDebian", () => {
  let folder = "";
  let lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const place = () => join(folder, "chromium");
  const wanted = () => ({ ...CHROMIUM, place: place() });

  beforeEach(() => {
    lines = [];
    folder = mkdtempSync(join(tmpdir(), "chatbot-run-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("does nothing when Chromium is there", async () => {
    program("chromium", "");
    expect(await installFromDebian(wanted(), { environment: {}, say })).to.equal(undefined);
    expect(lines).to.deep.equal([]);
  });

  it("takes the program that CHROMIUM_PATH names", async () => {
    const environment = { CHROMIUM_PATH: program("mine", "") };
    expect(await installFromDebian(wanted(), { environment, say })).to.equal(undefined);
  });

  it("says so when CHROMIUM_PATH names nothing that can be run, and installs nothing", async () => {
    program("apt-get", 'touch "$0.ran"');
    for (const named of [join(folder, "none"), folder]) {
      const environment = { CHROMIUM_PATH: named, PATH: folder };
      const complaint = await installFromDebian(wanted(), { environment, say, isRoot: true });
      expect(complaint).to.include(`CHROMIUM_PATH names ${named}`);
    }
    expect(lines).to.deep.equal([]);
  });

  it("names the package when it may not install it", async () => {
    program("apt-get", "exit 9");
    const complaint = await installFromDebian(wanted(), {
      environment: { PATH: folder },
      say,
      isRoot: false,
    });
    expect(complaint).to.include("sudo apt-get install chromium").and.to.include(place());
  });

  it("names the package where there is no apt-get", async () => {
    const complaint = await installFromDebian(wanted(), { environment: { PATH: folder }, say, isRoot: true });
    expect(complaint).to.include("Install the package chromium");
  });

  it("installs the package from Debian, without questions, and says so in one line", async () => {
    program(
      "apt-get",
      `echo "$DEBIAN_FRONTEND $*" >> "$0.log"\ncase "$*" in *"install"*) cp "$0" ${place()};; esac`,
    );
    const environment = { PATH: folder };
    expect(await installFromDebian(wanted(), { environment, say, isRoot: true })).to.equal(undefined);
    expect(lines).to.have.length(1);
    const { output } = await runCommand("cat", [join(folder, "apt-get.log")], { quiet: true });
    expect(output).to.match(/^noninteractive .* update\nnoninteractive .* install .*chromium\n$/);
  });

  it("shows what apt-get wrote when the package cannot be had", async () => {
    program("apt-get", 'echo "E: no route to host" >&2; exit 100');
    const environment = { PATH: folder };
    const complaint = await installFromDebian(wanted(), { environment, say, isRoot: true });
    expect(complaint).to.include("could not be installed").and.to.include("E: no route to host");
  });

  it("names the package of whatever is wanted", async () => {
    const missing = { ...REDIS, place: join(folder, "redis-server") };
    const complaint = await installFromDebian(missing, { environment: {}, say, isRoot: true });
    expect(complaint).to.include("sudo apt-get install redis-server").and.to.include("REDIS_SERVER_PATH");
  });

  function program(name: string, script: string): string {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  }
});
