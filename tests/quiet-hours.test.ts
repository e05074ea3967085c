import { expect } from "chai";
import { isQuiet, readQuietHours } from "../src/quiet-hours.ts";

const NIGHT = readQuietHours("21:00-08:00 Europe/London") ?? "none";

describe("quiet hours", () => {
  const TIMES: readonly (readonly [string, boolean])[] = [
    ["2026-01-10T20:59:00Z", false],
    ["2026-01-10T21:00:00Z", true],
    ["2026-01-11T00:30:00Z", true],
    ["2026-01-11T07:59:00Z", true],
    ["2026-01-11T08:00:00Z", false],
    // In summer the clocks in London are an hour ahead.
    ["2026-07-10T19:59:00Z", false],
    ["2026-07-10T20:00:00Z", true],
    ["2026-07-11T07:00:00Z", false],
  ];
  for (const [at, quiet] of TIMES) {
    it(`${quiet ? "are" : "are not"} at ${at}, by the clock of London`, () => {
      expect(isQuiet(NIGHT, new Date(at))).to.equal(quiet);
    });
  }

  it("need not go over midnight, and can be left out", () => {
    const lunch = readQuietHours("12:00-13:30") ?? "none";
    const noon = new Date("2026-01-10T12:00:00Z");
    expect([isQuiet(lunch, noon), isQuiet("none", noon)]).to.deep.equal([true, false]);
    expect(isQuiet(lunch, new Date("2026-01-10T13:30:00Z"))).to.equal(false);
  });

  it("are refused in any other form", () => {
    for (const text of [
      "",
      "9-8",
      "25:00-08:00",
      "21:00-08:60",
      "21:00-08:00 Europe/Lodnon",
      "21:00 08:00",
      "never",
    ])
      expect(readQuietHours(text), text).to.equal(undefined);
  });
});
