import { createClient } from "redis";
import { openRedisStore } from "../../src/store/redis.ts";
import { endRedisServers, type RedisServer, startRedis } from "../redis-server.ts";
import { removeFolders } from "../temporary-folder.ts";
import { describeStore } from "./contract.ts";
import type { ContractOptions } from "./given.ts";
import { describeStoreModel } from "./model.ts";

describe("the store in Redis", () => {
  let durable: RedisServer;
  let quick: RedisServer;

  before(async () => {
    durable = await startRedis();
    quick = await startRedis({ isDurable: false });
  });
  after(async () => {
    await endRedisServers();
    await removeFolders();
  });

  const openIn = (redis: () => RedisServer) => async (options: ContractOptions) => {
    const { url } = redis();
    await empty(url);
    return openRedisStore({ ...options, url });
  };

  describeStore(
    "the store in Redis",
    openIn(() => durable),
  );
  // Erasing rewrites the file of one that keeps a file, which the contract covers.
  describeStoreModel(
    "the store in Redis",
    openIn(() => quick),
    25,
  );
});

async function empty(url: string): Promise<void> {
  const client = createClient({ url });
  await client.connect();
  await client.flushAll();
  client.destroy();
}
