import { expect } from "chai";
import { createClient } from "redis";
import { openRedisStore, type RedisStoreOptions } from "../../src/store/redis.ts";
import type { Store } from "../../src/store/store.ts";
import { endRedisServers, type RedisServer, type RedisServerOptions, startRedis } from "../redis-server.ts";
import { removeFolders } from "../temporary-folder.ts";
import { nextCall } from "./given.ts";
import { refusal } from "./refusal.ts";

describe("the store in Redis when something fails", function () {
  this.timeout(30_000);
  const open: Store[] = [];
  let redis: RedisServer;

  const store = async (options: Partial<RedisStoreOptions> = {}): Promise<Store> => {
    const opened = await openRedisStore({ url: redis.url, ...options });
    open.push(opened);
    return opened;
  };
  const begin = async (options: RedisServerOptions = {}): Promise<Store> => {
    redis = await startRedis(options);
    return store();
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()));
    await endRedisServers();
    await removeFolders();
  });

  it("refuses everything while Redis is gone, and has all that was acknowledged when it is back", async () => {
    const kept = await begin();
    await kept.append("c", { text: "one" }, { key: "key" });
    await redis.end();
    for (const asked of [kept.append("c", {}), kept.read("c", 0, 1), kept.check(), kept.claim("x", 1)])
      expect(await refusal(asked)).to.have.property("code", "store-unreachable");
    await redis.start();
    await untilItAnswers(kept);
    expect((await kept.read("c", 0, 10)).entries).to.have.length(1);
    expect((await kept.append("c", { text: "one" }, { key: "key" })).duplicate).to.equal(true);
  });

  it("refuses what hangs in a Redis that is frozen, and goes on when it thaws", async () => {
    const kept = await begin();
    redis.signal("SIGSTOP");
    expect(await refusal(kept.append("c", { text: "one" }, { key: "key" }))).to.have.property(
      "code",
      "store-unreachable",
    );
    redis.signal("SIGCONT");
    await untilItAnswers(kept);
    await kept.append("c", { text: "one" }, { key: "key" });
    expect((await kept.read("c", 0, 10)).entries).to.have.length(1);
  });

  it("wakes whoever listens once Redis is back, for what was told in between is lost", async () => {
    const kept = await begin();
    const [before, appended, after] = [nextCall(), nextCall(2), nextCall()];
    kept.onChange("c", before.listener);
    await before.called;
    kept.onChange("c", appended.listener);
    await kept.append("c", {});
    await kept.append("c", {});
    await appended.called;
    kept.onChange("c", after.listener);
    await redis.end();
    await redis.start();
    await after.called;
  });

  it("tells one server of what another appends, and shares what is claimed and saved", async () => {
    const [one, other] = [await begin(), await store()];
    const told = nextCall(2);
    other.onChange("c", told.listener);
    await one.append("c", { text: "one" }, { key: "key" });
    await told.called;
    expect((await other.append("c", { text: "one" }, { key: "key" })).duplicate).to.equal(true);
    expect(await one.ownSecret()).to.equal(await other.ownSecret());
    expect([await one.claim("x", 1000), await other.claim("x", 1000)]).to.deep.equal([true, false]);
    expect([await one.saveState("c", 1, 0), await other.saveState("c", 2, 0)]).to.deep.equal([true, false]);
  });

  it("begins a new epoch where the log was lost, and does not count on", async () => {
    const kept = await begin({ isDurable: false });
    await kept.append("c", { text: "one" });
    const { epoch } = await kept.read("c", 0, 1);
    await redis.end();
    await redis.start();
    await untilItAnswers(kept);
    expect(await kept.append("c", { text: "two" })).to.deep.equal({ sequence: 1, duplicate: false });
    expect((await kept.read("c", 0, 1)).epoch).to.not.equal(epoch);
  });

  it("begins a new epoch where only the log's own key was lost", async () => {
    const kept = await begin();
    await kept.append("c", { text: "one" });
    await admin((client) => client.del("safety-chat:{c}:log"));
    expect((await kept.read("c", 0, 1)).epoch).to.equal("");
    expect((await kept.append("c", { text: "two" })).sequence).to.equal(1);
  });

  it("tells at the start of settings with which Redis could lose what it has acknowledged", async () => {
    const told: string[] = [];
    const onUnsafe = (settings: readonly string[]) => void told.push(...settings);
    await begin();
    await store({ onUnsafe });
    expect(told).to.deep.equal([]);
    redis = await startRedis({ isDurable: false });
    await store({ onUnsafe });
    expect(told).to.deep.equal(["appendonly no", "appendfsync everysec"]);
  });

  it("says that Redis is full, and keeps what is there", async () => {
    const kept = await begin({ words: ["--maxmemory-policy", "noeviction"] });
    await kept.append("c", { text: "one" });
    await admin((client) => client.configSet("maxmemory", "1mb"));
    expect(await refusal(kept.append("c", { text: "two" }))).to.have.property("code", "store-full");
    expect(await refusal(kept.check())).to.have.property("code", "store-full");
    await admin((client) => client.configSet("maxmemory", "0"));
    await kept.append("c", { text: "three" });
    expect((await kept.read("c", 0, 10)).entries).to.have.length(2);
  });

  it("says that Redis takes no writes", async () => {
    const kept = await begin();
    const primary = await startRedis();
    await admin((client) => client.replicaOf("127.0.0.1", Number(new URL(primary.url).port)));
    expect(await refusal(kept.append("c", {}))).to.have.property("code", "store-read-only");
  });

  it("does not open with a wrong password, and never shows it", async () => {
    redis = await startRedis({ words: ["--requirepass", "right-horse"] });
    const url = redis.url.replace("//", "//:wrong-horse@");
    const refused = await refusal(store({ url, patience: 1000 }));
    expect(refused).to.have.property("code", "store-refused");
    expect(refused.message).to.include("REDIS_URL").and.not.include("horse");
    await store({ url: redis.url.replace("//", "//:right-horse@") });
  });

  it("does not open where there is no Redis, and says where it looked", async () => {
    redis = await startRedis();
    await redis.end();
    const refused = await refusal(store({ patience: 300 }));
    expect(refused).to.have.property("code", "store-unreachable");
    expect(refused.message).to.include(new URL(redis.url).host).and.include("REDIS_URL");
  });

  it("does not open what a newer server has written", async () => {
    redis = await startRedis();
    await admin((client) => client.set("safety-chat:version", "99"));
    expect(await refusal(store({ patience: 1000 }))).to.have.property("code", "store-newer");
  });

  async function admin(work: (client: ReturnType<typeof createClient>) => Promise<unknown>): Promise<void> {
    const client = createClient({ url: redis.url });
    await client.connect();
    await work(client as ReturnType<typeof createClient>);
    client.destroy();
  }
});

/** Resolves once the store can be written to; mocha's time-out is the bound. */
async function untilItAnswers(store: Store): Promise<void> {
  while (
    await store.check().then(
      () => false,
      () => true,
    )
  )
    await new Promise((resolve) => setTimeout(resolve, 20));
}
