import { expect } from "chai";
import express, { Router } from "express";
import { ProductError } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { createApp } from "../../src/server/app.ts";
import { type Listening, listen } from "../../src/server/listen.ts";
import { answerReadiness } from "../../src/server/readiness.ts";
import { shedLoad } from "../../src/server/shed-load.ts";

const COUNCIL = "https://www.council.example";

describe("createApp", () => {
  let server: Listening;
  let lines: Record<string, unknown>[];
  let statuses: number[];
  let [lag, shed] = [0, 0];
  let [broken, stopping] = [false, false];

  beforeEach(async () => {
    lines = [];
    statuses = [];
    [lag, shed, broken, stopping] = [0, 0, false, false];
    const app = createApp({
      botFramework: Router().post("/", express.json({ limit: "1kb" }), (_request, response) => {
        response.json({ taken: true });
      }),
      directLine: Router().get("/conversations/:id", (_request, response) => {
        response.json({});
      }),
      web: Router()
        .get("/chat", (_request, response) => {
          response.send("chat");
        })
        .get("/breaks", async () => {
          throw new Error("resident's words");
        })
        .get("/breaks-halfway", (_request, response) => {
          response.write("half");
          throw new Error("resident's words");
        }),
      readiness: answerReadiness({
        check: async () => {
          if (broken) throw new ProductError("store-full", "The disk is full.");
        },
        isStopping: () => stopping,
        log: keepingLog(lines),
      }),
      countResponse: (status) => statuses.push(status),
      shed: shedLoad({ lag: () => lag, onShed: () => void shed++, random: () => 0.99 }),
      publicUrl: () => "https://chat.example.gov.uk",
      origins: [COUNCIL],
      log: keepingLog(lines),
    });
    server = await listen(app, { host: "127.0.0.1", port: 0 });
  });
  afterEach(() => server.close());

  it("says that it is well", async () => {
    const response = await fetch(`${server.url}/healthz`);
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({ status: "ok" });
  });

  it("is ready while messages can be kept, and says what is wrong where they cannot", async () => {
    const ready = await fetch(`${server.url}/readyz`);
    expect({ status: ready.status, body: await ready.json() }).to.deep.equal({
      status: 200,
      body: { status: "ready" },
    });
    broken = true;
    const red = await fetch(`${server.url}/readyz`);
    expect({ status: red.status, body: await red.json() }).to.deep.equal({
      status: 503,
      body: { status: "not ready", code: "store-full" },
    });
    expect(lines.find(({ what }) => what === "not ready")).to.include({ code: "store-full" });
  });

  it("is not ready once it has been told to stop", async () => {
    stopping = true;
    expect((await fetch(`${server.url}/readyz`)).status).to.equal(503);
  });

  it("turns requests away while it is late with its work, and still tells how it is", async () => {
    lag = 101;
    const away = await fetch(`${server.url}/chat`);
    expect({ status: away.status, wait: away.headers.get("retry-after") }).to.deep.equal({
      status: 503,
      wait: "3",
    });
    expect(await away.json()).to.have.nested.property("error.code", "busy");
    expect((await fetch(`${server.url}/healthz`)).status).to.equal(200);
    expect((await fetch(`${server.url}/readyz`)).status).to.equal(200);
    expect(shed).to.equal(1);
    lag = 100;
    expect((await fetch(`${server.url}/chat`)).status).to.equal(200);
  });

  it("tells the status of each response, those that were turned away included", async () => {
    await fetch(`${server.url}/chat`);
    await fetch(`${server.url}/nothing`);
    lag = 101;
    await fetch(`${server.url}/chat`);
    await until(() => statuses.length === 3);
    expect(statuses).to.deep.equal([200, 404, 503]);
  });

  it("gives each request an id of its own", async () => {
    const first = (await fetch(`${server.url}/chat`)).headers.get("x-request-id");
    const second = (await fetch(`${server.url}/chat`)).headers.get("x-request-id");
    expect(first).to.match(/^[\w-]{36}$/);
    expect(second).not.to.equal(first);
  });

  it("lets nobody choose a request id where no proxy stands in front", async () => {
    const response = await fetch(`${server.url}/chat`, { headers: { "x-request-id": "edge-0001.a" } });
    expect(response.headers.get("x-request-id")).to.match(/^[\w-]{36}$/);
  });

  it("lets councils frame the chat page and those beside it, and nobody anything else", async () => {
    const chat = (await fetch(`${server.url}/chat`)).headers;
    expect(chat.get("content-security-policy")).to.include(`frame-ancestors 'self' ${COUNCIL}`);
    expect(chat.get("x-frame-options")).to.equal(null);
    for (const page of ["/chat/privacy", "/chat/about"])
      expect((await fetch(server.url + page)).headers.get("x-frame-options"), page).to.equal(null);
    for (const path of ["/chat/", "/Chat", "/demo", "/widget.js", "/healthz", "/nothing"]) {
      const other = (await fetch(server.url + path)).headers;
      expect(other.get("content-security-policy"), path).to.include("frame-ancestors 'none'");
      expect(other.get("x-frame-options"), path).to.equal("DENY");
    }
  });

  it("allows no inline script, no third party, and demands Trusted Types", async () => {
    const { headers } = await fetch(`${server.url}/chat`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).to.include("default-src 'none'");
    expect(policy).to.include("script-src 'self';");
    expect(policy).to.include("connect-src 'self' wss://chat.example.gov.uk");
    expect(policy).to.include("require-trusted-types-for 'script'");
    expect(policy).not.to.include("unsafe");
    expect(headers.get("x-content-type-options")).to.equal("nosniff");
    expect(headers.get("permissions-policy")).to.include("microphone=()");
    expect(headers.get("x-powered-by")).to.equal(null);
  });

  it("answers 404 as JSON where there is nothing", async () => {
    const response = await fetch(`${server.url}/nothing`);
    expect(response.status).to.equal(404);
    expect(await response.json()).to.deep.equal({
      error: { code: "not-found", message: "There is nothing at this address." },
    });
  });

  const BAD = [
    { what: "broken JSON", body: '{"text":', status: 400, code: "bad-request" },
    {
      what: "too large a body",
      body: JSON.stringify({ text: "x".repeat(2000) }),
      status: 413,
      code: "too-large",
    },
    {
      what: "an unknown charset",
      body: "{}",
      charset: "x-none",
      status: 415,
      code: "unsupported-media-type",
    },
  ];
  for (const { what, body, charset = "utf-8", status, code } of BAD) {
    it(`refuses ${what} with a JSON error`, async () => {
      const headers = { "content-type": `application/json; charset=${charset}` };
      const response = await fetch(`${server.url}/api/messages`, { method: "POST", headers, body });
      expect(response.status).to.equal(status);
      const { error } = (await response.json()) as { error: { code: string; message: string } };
      expect(error.code).to.equal(code);
      expect(error.message).not.to.include("    at ");
    });
  }

  it("refuses an address that cannot be decoded", async () => {
    const response = await fetch(`${server.url}/v3/directline/conversations/%E0%A4%A`);
    expect(response.status).to.equal(400);
    expect(await response.json()).to.have.nested.property("error.code", "bad-request");
  });

  it("answers 500 without a stack when something breaks, and logs where, without the words", async () => {
    const response = await fetch(`${server.url}/breaks`);
    const body = await response.text();
    expect(response.status).to.equal(500);
    expect(JSON.parse(body)).to.have.nested.property("error.code", "internal-error");
    expect(body).not.to.match(/resident|\.ts|at /);
    const line = lines.find(({ what }) => what === "request failed");
    expect(line).to.include({ level: "error", status: 500, route: "/breaks", error: "Error" });
    expect(line?.request).to.equal(response.headers.get("x-request-id"));
    expect(JSON.stringify(lines)).not.to.include("resident");
  });

  it("breaks the connection off when something breaks halfway through an answer", async () => {
    const broken = await fetch(`${server.url}/breaks-halfway`)
      .then((response) => response.text())
      .catch(String);
    expect(broken).to.include("TypeError");
    expect((await fetch(`${server.url}/healthz`)).status).to.equal(200);
  });

  it("logs the route's pattern, status and time of a request, not its query or ids", async () => {
    const response = await fetch(`${server.url}/v3/directline/conversations/secret-id?t=token`);
    await response.text();
    await until(() => lines.length === 1);
    expect(lines[0]).to.include({
      level: "info",
      what: "request",
      method: "GET",
      route: "/v3/directline/conversations/:id",
      status: 200,
    });
    expect(lines[0]?.milliseconds).to.be.a("number");
    expect(JSON.stringify(lines)).not.to.match(/secret-id|token/);
  });
});

function keepingLog(lines: Record<string, unknown>[]): Log {
  const keep = (level: string) => (facts: object, what: string) => void lines.push({ level, what, ...facts });
  return { debug: keep("debug"), info: keep("info"), warn: keep("warn"), error: keep("error") };
}

/** Waits until the claim holds; mocha's time-out is the bound. */
async function until(claim: () => boolean): Promise<void> {
  while (!claim()) await new Promise((resolve) => setImmediate(resolve));
}
