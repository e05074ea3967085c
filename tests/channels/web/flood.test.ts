import { expect } from "chai";
import { type ChatServer, startChatServer } from "../../browser/chat-server.ts";

describe("a flood of the chat page from one address", () => {
  let server: ChatServer;
  beforeEach(async () => {
    server = await startChatServer({ limits: { requestsPerMinute: 5 } });
  });
  afterEach(() => server.close());

  for (const [what, path, method] of [
    ["of pages", "/chat", "GET"],
    ["of questions in forms", "/chat", "POST"],
    ["of tokens asked for", "/chat/token", "POST"],
    ["of addresses that are not there", "/nothing", "GET"],
  ] as const) {
    it(`is turned away, and told when to come back: one ${what}`, async () => {
      const answers = [];
      for (let sent = 0; sent < 7; sent++) answers.push(await fetch(server.url + path, { method }));
      expect(answers.slice(0, 5).map(({ status }) => status)).to.not.include(429);
      expect(answers.slice(5).map(({ status }) => status)).to.deep.equal([429, 429]);
      expect(Number(answers.at(-1)?.headers.get("retry-after"))).to.be.within(1, 12);
    });
  }

  it("counts with what is asked of Direct Line, and leaves the health of the server to be seen", async () => {
    for (let sent = 0; sent < 5; sent++)
      await fetch(`${server.url}/v3/directline/tokens/refresh`, { method: "POST" });
    expect((await fetch(`${server.url}/chat`)).status).to.equal(429);
    expect((await fetch(`${server.url}/healthz`)).status).to.equal(200);
  });
});
