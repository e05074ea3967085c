import { join } from "node:path";
import { expect } from "chai";
import { type NoticeOptions, sendNotices } from "../../../src/channels/notices/send-notices.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { createSqliteStore } from "../../../src/store/sqlite.ts";
import type { Store } from "../../../src/store/store.ts";
import type { Subscription } from "../../../src/store/subscriptions.ts";
import { makeFolder, removeFolders } from "../../temporary-folder.ts";

const NOTHING = { sent: 0, told: 0, quiet: 0, failed: 0, gone: 0 };

describe("sendNotices", () => {
  afterEach(removeFolders);

  it("writes to each subscriber once, however often it is run, and again for the next article", async () => {
    const { store, run, written } = await given(3);
    expect(await run()).to.deep.equal({ ...NOTHING, sent: 3 });
    expect(await run()).to.deep.equal({ ...NOTHING, told: 3 });
    expect(written).to.deep.equal(["u-0", "u-1", "u-2"]);
    expect(await run({ article: "next", store })).to.deep.equal({ ...NOTHING, sent: 3 });
  });

  it("writes to nobody twice over a restart, not even to whom it was writing when it fell over", async () => {
    const file = join(await makeFolder(), "conversations.db");
    const before = createSqliteStore({ file });
    const { run, written } = await given(3, before);
    const fall = async ({ user }: Subscription): Promise<void> => {
      written.push(user);
      if (user === "u-1") await new Promise(() => {});
    };
    void run({ send: fall });
    while (written.length < 2) await new Promise(setImmediate);
    await before.close();
    const after = createSqliteStore({ file });
    const again = await given(0, after);
    expect(await again.run()).to.deep.equal({ ...NOTHING, told: 2, sent: 1 });
    expect([...written, ...again.written]).to.deep.equal(["u-0", "u-1", "u-2"]);
    await after.close();
  });

  it("writes to nobody who stops while it is writing to others", async () => {
    const { store, run, written } = await given(60);
    const send = async ({ user }: Subscription): Promise<void> => {
      written.push(user);
      if (written.length === 1) await store.unsubscribe({ user: "u-59" });
    };
    expect(await run({ send })).to.deep.equal({ ...NOTHING, sent: 59 });
    expect(written).to.not.include("u-59");
  });

  it("stops when it becomes late, and goes on another time", async () => {
    const { run, written } = await given(4);
    expect(await run({ isQuiet: () => written.length === 2 })).to.deep.equal({
      ...NOTHING,
      sent: 2,
      quiet: 2,
    });
    expect(await run()).to.deep.equal({ ...NOTHING, told: 2, sent: 2 });
  });

  it("tries again, when it is run again, whom the channel did not take a notice for", async () => {
    const { run, written } = await given(2);
    const failures: string[] = [];
    const options = {
      send: ({ user }: Subscription) => (user === "u-0" ? refuse(500) : Promise.resolve()),
      onFailure: ({ user }: Subscription) => failures.push(user),
    };
    expect(await run(options)).to.deep.equal({ ...NOTHING, failed: 1, sent: 1 });
    expect(await run(options)).to.deep.equal({ ...NOTHING, failed: 1, told: 1 });
    expect(await run()).to.deep.equal({ ...NOTHING, sent: 1, told: 1 });
    expect(await run()).to.deep.equal({ ...NOTHING, told: 2 });
    expect(failures).to.deep.equal(["u-0", "u-0"]);
    expect(written).to.deep.equal(["u-0"]);
  });

  it("does not put anybody back on the list who stopped while the channel refused", async () => {
    const { store, run } = await given(1);
    const send = async ({ user }: Subscription): Promise<void> => {
      await store.unsubscribe({ user });
      await refuse(500);
    };
    await run({ send });
    expect(await store.subscriptions()).to.deep.equal([]);
  });

  for (const status of [403, 404]) {
    it(`takes off the list who cannot be written to any more: ${status}`, async () => {
      const { store, run } = await given(2);
      const send = ({ user }: Subscription): Promise<void> =>
        user === "u-0" ? refuse(status) : Promise.resolve();
      expect(await run({ send })).to.deep.equal({ ...NOTHING, gone: 1, sent: 1 });
      expect((await store.subscriptions()).map(({ user }) => user)).to.deep.equal(["u-1"]);
    });
  }

  it("tells how far it is", async () => {
    const { run } = await given(3);
    const told: string[] = [];
    await run({ onProgress: (done, total) => told.push(`${done} of ${total}`) });
    expect(told).to.deep.equal(["1 of 3", "2 of 3", "3 of 3"]);
  });
});

/** A store with so many who asked to be told, and a run that notes to whom it wrote. */
async function given(count: number, store: Store = createMemoryStore()) {
  for (let place = 0; place < count; place++) {
    const [user, conversation] = [`u-${place}`, `msteams/c-${place}`];
    await store.subscribe({
      user,
      conversation,
      channel: "msteams",
      reference: {},
      at: "2026-11-22T12:00:00.000Z",
    });
  }
  const written: string[] = [];
  const run = (changes: Partial<NoticeOptions> = {}) =>
    sendNotices({
      article: "launch",
      store,
      send: async ({ user }) => void written.push(user),
      isQuiet: () => false,
      onFailure: () => {},
      ...changes,
    });
  return { store, written, run };
}

async function refuse(status: number): Promise<void> {
  throw new Error("not delivered", { cause: { status } });
}
