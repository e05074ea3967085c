import { expect } from "chai";
import { isOwnPage } from "../../../src/channels/web/own-page.ts";

const OWN = "https://chat.example.gov.uk";

const CASES = [
  { who: "our own page", headers: { "sec-fetch-site": "same-origin" }, own: true },
  { who: "a page of the same council", headers: { "sec-fetch-site": "same-site", origin: OWN }, own: false },
  { who: "a foreign page", headers: { "sec-fetch-site": "cross-site" }, own: false },
  { who: "an older browser on our own page", headers: { origin: OWN }, own: true },
  {
    who: "an older browser on our page's other name",
    headers: { origin: "http://localhost:1", host: "localhost:1" },
    own: true,
  },
  {
    who: "an older browser on a foreign page",
    headers: { origin: "https://evil.example", host: "a" },
    own: false,
  },
  { who: "a page without an origin", headers: { origin: "null", host: "a" }, own: false },
  { who: "no browser at all", headers: {}, own: true },
];

describe("isOwnPage", () => {
  for (const { who, headers, own } of CASES) {
    it(`${own ? "lets" : "does not let"} ${who} pass`, () => {
      expect(isOwnPage(headers, OWN)).to.equal(own);
    });
  }
});
