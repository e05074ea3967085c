import { once } from "node:events";
import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { expect } from "chai";
import { type ChatServer, startChatServer } from "../../browser/chat-server.ts";

/** What the script and styles may weigh, packed. Bytes. */
const BUDGETS = [
  { asset: "script", pattern: /src="(\/chat\/chat\.js\?v=[\w-]+)"/, type: "text/javascript", most: 10_000 },
  { asset: "styles", pattern: /href="(\/chat\/chat\.css\?v=[\w-]+)"/, type: "text/css", most: 3000 },
  { asset: "icon", pattern: /href="(\/chat\/icon\.svg\?v=[\w-]+)"/, type: "image/svg+xml", most: 500 },
];

describe("createWeb", () => {
  let server: ChatServer;

  before(async () => {
    server = await startChatServer();
  });
  after(() => server.close());

  for (const path of ["/", "/chat/"]) {
    it(`leads from ${path} to the chat page`, async () => {
      const response = await fetch(server.url + path, { redirect: "manual" });
      expect(response.status).to.equal(302);
      expect(response.headers.get("location")).to.equal("/chat");
    });
  }

  it("draws the page with a token of its own for each visit, kept by nobody on the way", async () => {
    const response = await fetch(`${server.url}/chat`);
    const page = await response.text();
    expect(response.headers.get("content-type")).to.equal("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).to.equal("no-store");
    const token = tokenIn(page);
    expect(token).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(tokenIn(await (await fetch(`${server.url}/chat`)).text())).not.to.equal(token);
  });

  it("draws nothing inline: no script, style or handler", async () => {
    const page = await (await fetch(`${server.url}/chat`)).text();
    expect(page).not.to.match(/<style|\sstyle=|\son\w+=|javascript:/);
    expect(page.match(/<script(?! type="application\/json"| type="module" src=)/)).to.equal(null);
  });

  for (const { asset, pattern, type, most } of BUDGETS) {
    it(`serves the ${asset}, packed within ${most} bytes, for good`, async () => {
      const page = await (await fetch(`${server.url}/chat`)).text();
      const address = pattern.exec(page)?.[1] ?? "";
      const { headers, body } = await get(address, { "accept-encoding": "gzip" });
      expect(headers["content-type"]).to.include(type);
      expect(headers["content-encoding"]).to.equal("gzip");
      expect(headers["cache-control"]).to.include("immutable");
      expect(body.length).to.be.at.most(most);
      const plain = await get(address, { "accept-encoding": "identity" });
      expect(plain.headers["content-encoding"]).to.equal(undefined);
      expect(gunzipSync(body).equals(plain.body)).to.equal(true);
    });
  }

  it("serves the launcher to the pages of others, packed within 2,000 bytes, and never for good", async () => {
    const { headers, body } = await get("/widget.js", { "accept-encoding": "gzip" });
    expect(headers["content-type"]).to.include("text/javascript");
    expect(headers["cross-origin-resource-policy"]).to.equal("cross-origin");
    expect(headers["access-control-allow-origin"]).to.equal("*");
    expect(headers["cache-control"]).to.equal("public, max-age=3600");
    expect(body.length).to.be.at.most(2000);
  });

  it("shows the demonstration page where it is switched on, and nowhere else", async () => {
    expect((await fetch(`${server.url}/demo`)).status).to.equal(200);
    const without = await startChatServer({ web: { demo: false } });
    expect((await fetch(`${without.url}/demo`)).status).to.equal(404);
    await without.close();
  });

  it("bears the name and the colours of the council, in the light and in the dark", async () => {
    const look = { name: "Ask <Maidstone>", colour: "#5b1a6e", textColour: "#fefefe" };
    const council = await startChatServer({ web: { look } });
    const page = await (await fetch(`${council.url}/chat?lang=pl`)).text();
    expect(page).to.include("<title>Ask &lt;Maidstone&gt;</title>");
    const styles = await (await fetch(`${council.url}/chat/chat.css`)).text();
    expect(styles.trimEnd()).to.match(/\{--brand:#5b1a6e;--action:#5b1a6e;--on-brand:#fefefe\}$/);
    const launcher = await (await fetch(`${council.url}/widget.js`)).text();
    expect(launcher).to.include('"colour":"#5b1a6e","textColour":"#fefefe"');
    await council.close();
  });

  it("says that a file has not changed, and has an address without a hash asked for again", async () => {
    const first = await get("/chat/chat.css", {});
    expect(first.headers["cache-control"]).to.equal("no-cache");
    const second = await get("/chat/chat.css", { "if-none-match": first.headers.etag ?? "" });
    expect(second.status).to.equal(304);
    expect(second.body).to.have.lengthOf(0);
  });

  it("does not let a file of an older version be kept for good", async () => {
    const { status, headers } = await get("/chat/chat.js?v=older", {});
    expect(status).to.equal(200);
    expect(headers["cache-control"]).to.equal("no-cache");
  });

  it("gives the page a fresh token", async () => {
    const headers = { "sec-fetch-site": "same-origin" };
    const response = await fetch(`${server.url}/chat/token`, { method: "POST", headers });
    expect(response.headers.get("cache-control")).to.equal("no-store");
    const { conversationId, token, expires_in } = (await response.json()) as Record<string, unknown>;
    expect(conversationId).to.match(/^[\w-]{22}$/);
    expect(token).to.be.a("string");
    expect(expires_in).to.equal(1800);
  });

  it("gives a foreign page no token", async () => {
    const headers = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
    const response = await fetch(`${server.url}/chat/token`, { method: "POST", headers });
    expect(response.status).to.equal(403);
    expect(await response.json()).to.have.nested.property("error.code", "forbidden");
    expect(response.headers.get("access-control-allow-origin")).to.equal(null);
  });

  /** By node:http, since fetch unpacks what it gets. */
  async function get(path: string, headers: Record<string, string>) {
    const asked = request(server.url + path, { headers }).end();
    const [response] = await once(asked, "response");
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return {
      status: response.statusCode as number,
      headers: response.headers as Record<string, string | undefined>,
      body: Buffer.concat(chunks),
    };
  }
});

function tokenIn(page: string): string | undefined {
  return /name="token" value="([^"]+)"/.exec(page)?.[1];
}
