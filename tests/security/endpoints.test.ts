import { expect } from "chai";
import fc from "fast-check";
import { CANARY, MARKUP, requestTo } from "./hostile.ts";
import { type OpenProduct, openProduct, SECRET } from "./open-product.ts";
import { type RawAnswer, type RawRequest, sendBytes, sendRequest, toBytes } from "./send-raw.ts";

/** Requests that are tried of each door. */
const TRIES = 250;

/** Signs of a stack trace, or of where the server's files are. */
const TRACE = /\n\s*at |node_modules|\.ts:\d|node:internal/;

describe("every door, whatever is sent to it", function () {
  this.timeout(120_000);
  let product: OpenProduct;
  let session: { conversationId: string; token: string };

  before(async () => {
    product = await openProduct();
    const response = await fetch(`${product.url}/v3/directline/conversations`, {
      method: "POST",
      headers: { authorization: `Bearer ${SECRET}` },
    });
    session = (await response.json()) as typeof session;
  });
  after(() => product.close());

  const doors: readonly (readonly [string, () => readonly string[]])[] = [
    ["the Bot Framework", () => ["/api/messages"]],
    ["Direct Line", () => directLinePaths(session.conversationId)],
    [
      "the chat page",
      () => ["/", "/chat", "/chat/", "/chat/clear", "/chat/token", "/chat/privacy", "/chat/about"],
    ],
    [
      "the rest",
      () => ["/healthz", "/readyz", "/demo", "/widget.js", "/chat.js", "/chat.css", "/metrics", "/.env", "*"],
    ],
  ];
  for (const [name, paths] of doors) {
    it(`answers without breaking: ${name}`, () =>
      fc.assert(
        fc.asyncProperty(requestTo(paths(), [session.token, SECRET]), async (request) => {
          const answer = await sendRequest(product.port, request);
          expectHarmless(answer, request);
        }),
        { numRuns: TRIES },
      ));
  }

  it("answers or hangs up where the bytes are no HTTP at all", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect((await sendBytes(product.port, bytes)).status).to.be.oneOf([0, 400, 404, 431]);
      }),
      { numRuns: 60 },
    ));

  it("answers or hangs up where a request is cut short or its bytes are changed", () =>
    fc.assert(
      fc.asyncProperty(
        requestTo(["/api/messages", "/chat"], [session.token]),
        fc.nat(400),
        fc.nat(255),
        fc.boolean(),
        async (request, place, byte, isCut) => {
          const bytes = toBytes(request);
          if (!isCut && place < bytes.length) bytes[place] = byte;
          const answer = await sendBytes(product.port, isCut ? bytes.subarray(0, place) : bytes);
          expect(answer.status).to.satisfy((status: number) => status < 500 || status === 503);
          expect(answer.body).to.not.match(TRACE);
        },
      ),
      { numRuns: TRIES },
    ));

  it("hangs up on headers that are too long, with 431", async () => {
    const request = {
      method: "GET",
      path: "/chat",
      headers: [["x-long", "a".repeat(20_000)]],
      body: "",
    } as const;
    expect((await sendRequest(product.port, request)).status).to.equal(431);
  });

  // Has to come last: it looks at what all the others did.
  it("has logged nothing of what was sent, nothing that broke, and is still well", async () => {
    expect(product.logged).to.not.be.empty;
    expect(product.logged.filter((line) => line.includes(CANARY))).to.deep.equal([]);
    expect(product.logged.filter((line) => /"status":5(?!03)/.test(line))).to.deep.equal([]);
    expect((await fetch(`${product.url}/readyz`)).status).to.equal(200);
  });
});

function directLinePaths(conversation: string): string[] {
  const own = `/conversations/${conversation}`;
  const paths = [
    "",
    "/tokens/generate",
    "/tokens/refresh",
    "/conversations",
    "/session/getsessionid",
    "/conversations/x",
  ];
  const all = [...paths, own, `${own}/activities`, `${own}/activities`, `${own}/upload`, `${own}/stream`];
  return all.map((path) => `/v3/directline${path}`);
}

function expectHarmless({ status, head, body }: RawAnswer, { method }: RawRequest): void {
  expect(status, "its status").to.satisfy((each: number) => (each >= 200 && each < 500) || each === 503);
  expect(body).to.not.match(TRACE);
  expect(head).to.not.include("x-evil").and.not.include("x-powered-by");
  // Node refuses these by itself, before any code of ours.
  if (status === 400 && !head.includes("x-request-id")) return;
  expect(head)
    .to.include("x-content-type-options: nosniff")
    .and.include("content-security-policy: default-src 'none'");
  if (head.includes("content-type: text/html")) expect(body).to.not.include(MARKUP);
  if (method === "HEAD") expect(body).to.equal("");
}
