import { expect } from "chai";
import { type ChatServer, startChatServer } from "../../browser/chat-server.ts";

const OWN_PAGE = { "sec-fetch-site": "same-origin" };

describe("a question that comes by a form", () => {
  let server: ChatServer;

  before(async () => {
    server = await startChatServer();
  });
  after(() => server.close());

  it("is answered on the page that comes back, which nobody on the way keeps", async () => {
    const { status, page, headers } = await post({ token: await aToken(), text: "When was it launched?" });
    expect(status).to.equal(200);
    expect(headers.get("cache-control")).to.equal("no-store");
    expect(page).to.include("Friday 16 October 2020").and.include("When was it launched?");
  });

  it("is refused to the page of another website, whatever token it holds", async () => {
    const token = await aToken();
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }])
      expect((await post({ token, text: "launched" }, { headers })).status).to.equal(403);
    const { page } = await post({ token, text: "priorities" });
    expect(page.match(/class="message own"/g)).to.have.lengthOf(1);
  });

  for (const token of ["", "a.b.c", "x".repeat(5000), `${"é".repeat(50)}`]) {
    it(`begins another conversation for the token "${token.slice(0, 8)}", and answers in it`, async () => {
      const { status, page } = await post({ token, text: "launched" });
      expect(status).to.equal(200);
      expect(page.match(/class="message own"/g)).to.have.lengthOf(1);
      expect(page.includes(`<p class="note">The earlier conversation has ended`)).to.equal(token !== "");
    });
  }

  it("is said once where the form is sent twice, and twice where it is another form", async () => {
    const fields = { token: await aToken(), id: "one", text: "launched" };
    await post(fields);
    expect((await post(fields)).page.match(/class="message own"/g)).to.have.lengthOf(1);
    expect((await post({ ...fields, id: "two" })).page.match(/class="message own"/g)).to.have.lengthOf(2);
  });

  it("is escaped wherever it is shown", async () => {
    const text = `</textarea><script>alert("1")</script>`;
    const said = await post({ token: await aToken(), text });
    const tooLong = await post({ token: await aToken(), text: text.padEnd(1001, "x") });
    for (const { page } of [said, tooLong]) {
      expect(page).to.include("&lt;/textarea&gt;&lt;script&gt;");
      expect(page).not.to.include("<script>alert");
    }
  });

  it("is not taken where it is empty or too long", async () => {
    const token = await aToken();
    expect((await post({ token, text: "  " })).page).to.include("Type a question first");
    const { page } = await post({ token, text: "x".repeat(1001) });
    expect(page).to.include("1,000 characters or fewer").and.include("x".repeat(1001));
    expect(page).not.to.include('class="message own"');
  });

  it("says when there were too many at once, and gives back what was typed", async () => {
    const token = await aToken();
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, place) => post({ token, id: String(place), text: `launched ${place}` })),
    );
    const refused = answers.filter(({ page }) => page.includes(`role="alert">Not sent: too many messages`));
    expect(refused).not.to.be.empty;
    expect(refused.every(({ page }) => /\nlaunched \d+<\/textarea>/.test(page))).to.equal(true);
  });

  it("is refused with a plain error where it is larger than any question", async () => {
    expect((await post({ token: "", text: "x".repeat(70_000) })).status).to.equal(413);
  });

  it("is read as empty where the form is no form", async () => {
    const body = '{"text":"launched"}';
    const headers = { ...OWN_PAGE, "content-type": "application/json" };
    const response = await fetch(`${server.url}/chat`, { method: "POST", headers, body });
    expect(response.status).to.equal(200);
    expect(await response.text()).to.include("Type a question first");
  });

  it("can be deleted with all that was said, and only by the token of its conversation", async () => {
    const token = await aToken();
    await post({ token, text: "launched" });
    await post({ token: "a.b.c" }, { path: "/chat/clear" });
    expect((await post({ token, text: "" })).page).to.include('class="message own"');
    const cleared = await post({ token }, { path: "/chat/clear" });
    expect(cleared.status).to.equal(303);
    expect(cleared.headers.get("location")).to.equal("/chat");
    expect((await post({ token, text: "" })).page).not.to.include('class="message own"');
  });

  it("is shown in the language of the page, and in English where there is none such", async () => {
    const polish = await post({ token: await aToken(), text: "launched" }, { path: "/chat?lang=pl" });
    expect(polish.page)
      .to.include('<html lang="pl"')
      .and.include("Źródło: Kent Police, 16 października 2020");
    for (const lang of ["xx", "__proto__", "en-GB&lang=pl", "%00"])
      expect((await post({ token: "", text: "" }, { path: `/chat?lang=${lang}` })).page).to.include(
        'lang="en-GB"',
      );
  });

  async function aToken(): Promise<string> {
    const page = await (await fetch(`${server.url}/chat`)).text();
    return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
  }

  async function post(
    fields: Readonly<Record<string, string>>,
    { path = "/chat", headers = OWN_PAGE }: { path?: string; headers?: Record<string, string> } = {},
  ) {
    const body = new URLSearchParams(fields);
    const response = await fetch(server.url + path, { method: "POST", headers, body, redirect: "manual" });
    return { status: response.status, headers: response.headers, page: await response.text() };
  }
});
