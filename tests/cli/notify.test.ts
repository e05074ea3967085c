import { join } from "node:path";
import { expect } from "chai";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import { anActivity, stopAll } from "../channels/bot-framework/a-bot.ts";
import { aConnector } from "../channels/bot-framework/a-connector.ts";
import { givePrepared } from "../prepared-content.ts";
import { type Ended, endPrograms, runProgram } from "../run-program.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const ARTICLE = "2020-10-16-launch-of-maidstone-task-force";

describe("npm run notify", () => {
  afterEach(async () => {
    await endPrograms();
    await stopAll();
    await removeFolders();
  });

  it("writes to everybody who asked, reports it, and writes to nobody a second time", async () => {
    const connector = await aConnector();
    const folder = await withSubscribers(connector.url, 2);
    const first = await notify(folder, [ARTICLE]);
    const second = await notify(folder, [`knowledge/articles/${ARTICLE}.md`]);
    expect([first.code, second.code]).to.deep.equal([0, 0]);
    expect(first.stdout).to.contain("2 on emulator").and.contain("2 sent");
    expect(second.stdout).to.contain("0 sent").and.contain("2 skipped, told before");
    expect(connector.sent).to.have.length(2);
    expect(connector.sent[0]?.activity.text).to.contain("Launch of Maidstone Task Force").and.contain("stop");
    expect(connector.sent[0]?.activity.channelData.answer.sources[0].date).to.equal("2020-10-16");
  });

  it("shows what would be sent and to how many, and sends nothing, with --dry-run", async () => {
    const connector = await aConnector();
    const folder = await withSubscribers(connector.url, 3);
    const { code, stdout } = await notify(folder, [ARTICLE, "--dry-run"]);
    expect(code).to.equal(0);
    expect(stdout).to.contain("There is a new article").and.contain("3 on emulator");
    expect(connector.sent).to.deep.equal([]);
  });

  it("writes to nobody in quiet hours, and says when to run it again", async () => {
    const connector = await aConnector();
    const folder = await withSubscribers(connector.url, 1);
    const { code, stdout } = await notify(folder, [ARTICLE], { QUIET_HOURS: "00:00-23:59 Europe/London" });
    expect(code).to.equal(1);
    expect(stdout).to.contain("run it again after 23:59");
    expect(connector.sent).to.deep.equal([]);
  });

  it("says which channel did not take it and why, not whose it was, and tries again another time", async () => {
    const connector = await aConnector((_request, response, place) => {
      response.status(place === 1 ? 401 : 200).json({ id: "sent" });
    });
    const folder = await withSubscribers(connector.url, 1);
    const first = await notify(folder, [ARTICLE]);
    expect(first.code).to.equal(1);
    expect(first.stdout).to.contain("1 failed");
    expect(first.stderr).to.equal("Not taken by emulator: 401\n");
    expect((await notify(folder, [ARTICLE])).stdout).to.contain("1 sent");
  });

  it("names the article that was meant, and how it is used", async () => {
    const folder = await makeFolder();
    const wrong = await notify(folder, ["2020-10-16-launch-of-maidstone-task-forse"]);
    expect([wrong.code, wrong.stderr]).to.deep.equal([
      1,
      `There is no article 2020-10-16-launch-of-maidstone-task-forse. Did you mean ${ARTICLE}?\n`,
    ]);
    const none = await notify(folder, []);
    expect(none.code).to.equal(2);
    expect(none.stderr).to.contain("Usage:");
  });

  it("says what to do where the server alone knows who asked", async () => {
    const { code, stderr } = await notify(await makeFolder(), [ARTICLE], { STORE: "memory" });
    expect(code).to.equal(1);
    expect(stderr).to.contain("STORE=sqlite");
  });
});

/** A folder with a database in data/ that holds so many who asked to be told. */
async function withSubscribers(serviceUrl: string, count: number): Promise<string> {
  const folder = await makeFolder();
  givePrepared(join(folder, "data"));
  const store = createSqliteStore({ file: join(folder, "data/conversations.db") });
  const { channelId, recipient } = anActivity();
  for (let place = 0; place < count; place++) {
    const [user, id] = [`resident-${place}`, `conversation-${place}`];
    const reference = { serviceUrl, channelId, recipient, conversation: { id }, from: { id: user } };
    await store.subscribe({
      user,
      conversation: `emulator/${id}`,
      channel: "emulator",
      reference,
      at: "2026-11-22T12:00:00.000Z",
    });
  }
  await store.close();
  return folder;
}

function notify(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return runProgram("cli/notify.ts", {
    words,
    folder,
    environment: { BOT_ALLOW_ANONYMOUS: "true", QUIET_HOURS: "none", ...environment },
  });
}
