import { readFileSync } from "node:fs";
import { expect } from "chai";
import { parse } from "dotenv";
import { readConfig } from "../src/config.ts";
import { SETTINGS } from "../src/settings.ts";

describe(".env.example", () => {
  const text = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const example = parse(text);

  it("lists every setting once, and nothing else, each with its default", () => {
    const defaults = Object.entries(SETTINGS).map(([name, setting]) => [name, setting.default]);
    expect(example).to.deep.equal(Object.fromEntries(defaults));
    expect(text.match(/^[A-Z_]+=/gm)).to.have.length(defaults.length);
  });

  it("says something about each", () => {
    for (const name of Object.keys(SETTINGS)) expect(text).to.match(new RegExp(`^# .+\n${name}=`, "m"));
  });

  it("is accepted as it stands", () => {
    expect(readConfig(example)).to.deep.equal(readConfig({}));
  });
});
