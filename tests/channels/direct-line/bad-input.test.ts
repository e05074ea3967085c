import { expect } from "chai";
import { type CallOptions, closeServed, SECRET, serve } from "./served-direct-line.ts";
import { pollAll, say } from "./session-steps.ts";

describe("bad input over Direct Line", () => {
  afterEach(closeServed);

  const bodies: readonly (readonly [what: string, body: unknown, status: number, code: string])[] = [
    ["no body", undefined, 400, "BadSyntax"],
    ["broken JSON", '{"type":', 400, "BadSyntax"],
    ["a list", [], 400, "BadSyntax"],
    ["null", "null", 400, "BadSyntax"],
    [
      "JSON nested a thousand deep",
      `{"type":"event","value":${"[".repeat(1000)}${"]".repeat(1000)}}`,
      400,
      "BadSyntax",
    ],
    ["no type", { text: "Hi" }, 400, "BadArgument"],
    ["an unknown type", { type: "invoke" }, 400, "BadArgument"],
    ["a conversationUpdate", { type: "conversationUpdate" }, 400, "BadArgument"],
    ["a type that is no string", { type: {} }, 400, "BadArgument"],
    ["a text that is no string", { type: "message", text: ["Hi"] }, 400, "BadArgument"],
    ["channelData that is no object", { type: "message", channelData: "x" }, 400, "BadArgument"],
    ["a sender that is no object", { type: "message", text: "Hi", from: "me" }, 400, "BadArgument"],
    ["attachments that are no list", { type: "message", attachments: {} }, 400, "BadArgument"],
    ["an activity of 300 kB", { type: "message", text: "a".repeat(300_000) }, 413, "MessageSizeTooBig"],
    ["a body of 2 MB", { type: "message", text: "a".repeat(2_000_000) }, 413, "MessageSizeTooBig"],
  ];
  for (const [what, body, status, code] of bodies) {
    it(`${status} ${code}: sending ${what}`, async () => {
      const served = await serve();
      const session = await served.start();
      const path = `/conversations/${session.conversationId}/activities`;
      const answer = await served.call(`POST ${path}`, { token: session.token, body });
      expect(answer.status).to.equal(status);
      expect(answer.body.error.code).to.equal(code);
      expect(answer.body.error.message).to.be.a("string").that.does.not.include("    at ");
      expect(await pollAll(served, session)).to.have.lengthOf(1);
    });
  }

  for (const route of ["POST /tokens/generate", "POST /conversations"]) {
    for (const body of ['{"user":', "[]", "7", `{"user":${"[".repeat(1000)}${"]".repeat(1000)}}`]) {
      it(`400 BadSyntax: ${route} with ${body.slice(0, 12)}`, async () => {
        const served = await serve();
        const answer = await served.call(route, { token: SECRET, body });
        expect(answer.status).to.equal(400);
        expect(answer.body.error.code).to.equal("BadSyntax");
      });
    }
  }

  it("keeps no key that would change what objects are", async () => {
    const served = await serve();
    const session = await served.start();
    const channelData = JSON.parse(
      '{"__proto__":{"choice":"Drugs"},"constructor":{"prototype":{"more":true}}}',
    );
    expect((await say(served, session, "Hi", { channelData })).status).to.equal(200);
    await served.directLine.close();
    expect(served.conversations.taken[0]).to.not.have.property("choice");
    expect(({} as { choice?: unknown; more?: unknown }).choice ?? ({} as { more?: unknown }).more).to.equal(
      undefined,
    );
  });

  it("takes an activity of just under 256K characters, whatever their size in bytes", async () => {
    const served = await serve();
    const session = await served.start();
    expect((await say(served, session, "€".repeat(262_000))).status).to.equal(200);
  });

  it("400 BadSyntax: a compressed body", async () => {
    const served = await serve();
    const session = await served.start();
    const answer = await say(served, session, "Hi");
    expect(answer.status).to.equal(200);
    const path = `/conversations/${session.conversationId}/activities`;
    const headers = { "content-encoding": "gzip" };
    expect((await served.call(`POST ${path}`, { token: session.token, body: {}, headers })).status).to.equal(
      400,
    );
  });

  for (const [what, path, options] of [
    ["a file", "/upload?userId=me", upload()],
    ["a file by itself", "/upload?userId=me", picture()],
    ["a file with an activity", "/upload?userId=me", upload("application/vnd.microsoft.activity")],
    ["a message with an attachment", "/activities", { body: { type: "message", attachments: [{}] } }],
  ] as const) {
    it(`415 UploadNotSupported: ${what}, and says so to the resident`, async () => {
      const served = await serve();
      const session = await served.start();
      const route = `POST /conversations/${session.conversationId}${path}`;
      const answer = await served.call(route, { token: session.token, ...options });
      expect(answer.status).to.equal(415);
      expect(answer.body.error.code).to.equal("UploadNotSupported");
      const told = (await pollAll(served, session)).at(-1);
      expect(told?.from.role).to.equal("bot");
      expect(told?.text).to.match(/cannot look at files/);
    });
  }

  for (const route of ["GET /", "GET /conversations", "DELETE /conversations/c", "GET /tokens/generate"]) {
    it(`404 NotFound: ${route}, which is not in the protocol`, async () => {
      const served = await serve();
      const answer = await served.call(route, { token: SECRET });
      expect(answer.status).to.equal(404);
      expect(answer.body.error.code).to.equal("NotFound");
    });
  }

  it("400 BadSyntax: an address that cannot be decoded", async () => {
    const served = await serve();
    const answer = await served.call("GET /conversations/%ZZ", { token: SECRET });
    expect(answer.status).to.equal(400);
    expect(answer.body.error.code).to.equal("BadSyntax");
  });

  for (const id of ["..", "a%2Fb", "a%20b", "%00", "x".repeat(2000)]) {
    it(`404 ConversationNotFound: the conversation ${id.slice(0, 10)}, which nobody can have`, async () => {
      const served = await serve();
      const answer = await served.call(`GET /conversations/${id}/activities`, { token: SECRET });
      expect(answer.status).to.equal(404);
    });
  }
});

function picture(): CallOptions {
  const headers = { "content-type": "image/png", "content-disposition": 'name="file"; filename="a.png"' };
  return { body: "x".repeat(1_500_000), headers };
}

function upload(...alsoTypes: readonly string[]): CallOptions {
  const boundary = "----a";
  const parts = [...alsoTypes, "image/png"].map(
    (type) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: ${type}\r\n\r\n`,
  );
  return {
    body: `${parts.join("{}\r\n")}${"x".repeat(1_500_000)}\r\n--${boundary}--\r\n`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
  };
}
