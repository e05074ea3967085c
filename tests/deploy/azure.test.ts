import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const FILES = globSync("deploy/azure/**/*.bicep", { cwd: ROOT }).sort();
const MAIN = read("deploy/azure/azure.bicep");

/** Settings of Azure's own. */
const AZURES = ["SCM_DO_BUILD_DURING_DEPLOYMENT"];

interface Param {
  readonly name: string;
  readonly isOptional: boolean;
}

// Not a compiler: only what a person would otherwise have to compare by eye.
describe("the Azure templates", () => {
  for (const file of FILES) {
    it(`close every bracket and quotation mark in ${file}`, () => {
      expect(bracketsIn(read(file))).to.equal("");
    });

    it(`use every parameter of ${file}`, () => {
      const text = read(file);
      const idle = paramsOf(text).filter(
        ({ name }) => (text.match(new RegExp(`\\b${name}\\b`, "g")) ?? []).length < 2,
      );
      expect(idle).to.deep.equal([]);
    });

    it(`mark every parameter with a secret in it as one in ${file}`, () => {
      const secret = [...read(file).matchAll(/^(@secure\(\)\n)?param (\w*(?:secret|token)) /gim)];
      expect(secret).to.not.be.empty;
      expect(secret.filter(([, mark]) => mark === undefined)).to.deep.equal([]);
    });
  }

  it("give the module each parameter that it needs, and none that it has not", () => {
    const [, given = ""] = /module bot '(?:[^']+)' = \{[\s\S]*?params: \{([\s\S]*?)\n {2}\}/.exec(MAIN) ?? [];
    const names = [...given.matchAll(/^ +(\w+):/gm)].map(([, name = ""]) => name);
    const params = paramsOf(read("deploy/azure/botRegistration/azurebot.bicep"));
    expect(names.length).to.be.above(5);
    expect(names.filter((name) => !params.some((param) => param.name === name))).to.deep.equal([]);
    expect(params.filter(({ name, isOptional }) => !isOptional && !names.includes(name))).to.deep.equal([]);
  });

  it("are given values for what they need, and for nothing else, by the file of parameters", () => {
    const { parameters } = JSON.parse(read("deploy/azure/azure.parameters.json")) as { parameters: object };
    const params = paramsOf(MAIN);
    const names = params.map(({ name }) => name);
    expect(Object.keys(parameters).filter((name) => !names.includes(name))).to.deep.equal([]);
    expect(params.filter(({ name, isOptional }) => !isOptional && !(name in parameters))).to.deep.equal([]);
  });

  it("name only settings that the server has", () => {
    const [, settings = ""] = /union\(\{([\s\S]*?)\n {2}\}/.exec(MAIN) ?? [];
    const names = [...settings.matchAll(/^ +([A-Z_]+):/gm)].map(([, name = ""]) => name);
    const known = [...read(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).to.include("MICROSOFT_APP_ID");
    expect(names.filter((name) => !known.includes(name) && !AZURES.includes(name))).to.deep.equal([]);
  });
});

function paramsOf(bicep: string): Param[] {
  return [...bicep.matchAll(/^param (\w+) \w+( =)?/gm)].map(([, name = "", value]) => ({
    name,
    isOptional: value !== undefined,
  }));
}

/** What is left of the brackets and quotation marks when each pair is taken out; empty where all are closed. */
function bracketsIn(bicep: string): string {
  const code = bicep.replace(/'[^'\n]*'/g, "").replace(/\/\/.*$/gm, "");
  let rest = code.replace(/[^()[\]{}']/g, "");
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\(\)|\[\]|\{\}/g, "");
  }
  return rest;
}
