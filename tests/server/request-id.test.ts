import { expect } from "chai";
import express from "express";
import { type Listening, listen } from "../../src/server/listen.ts";
import { giveRequestId } from "../../src/server/request-id.ts";

const OWN = /^[\da-f-]{36}$/;

describe("giveRequestId", () => {
  let server: Listening;
  afterEach(() => server.close());

  it("keeps the id that a proxy gave", async () => {
    expect(await idOf("edge-0001.a", true)).to.equal("edge-0001.a");
  });

  it("lets nobody choose an id where no proxy stands in front", async () => {
    expect(await idOf("edge-0001.a", false)).to.match(OWN);
  });

  for (const id of ["short", "with space in it", '{"a":"bbbbbbbb"}', "x".repeat(129)]) {
    it(`replaces the id ${id.slice(0, 20)}, which is not well formed`, async () => {
      expect(await idOf(id, true)).to.match(OWN);
    });
  }

  async function idOf(given: string, isBehindProxy: boolean): Promise<string | null> {
    const app = express().use(giveRequestId(isBehindProxy), (_request, response) => void response.end());
    server = await listen(app, { host: "127.0.0.1", port: 0 });
    return (await fetch(server.url, { headers: { "x-request-id": given } })).headers.get("x-request-id");
  }
});
