import { setTimeout as pause } from "node:timers/promises";
import { type RedisServer, startRedis } from "../redis-server.ts";
import { jumpClocks } from "./clock-jumps.ts";
import { type Crowd, gather } from "./crowd.ts";
import { listen } from "./listener.ts";
import { openProxy } from "./proxy.ts";
import { type FaultyServer, serverFolder, startServer } from "./server.ts";
import type { Tally } from "./tally.ts";

export interface Scenario {
  readonly what: string;
  /** Runs it with so many faults, and counts. */
  run(rounds: number): Promise<Tally>;
  readonly short: number;
  readonly long: number;
}

/** Messages that are acknowledged between two faults. */
const BETWEEN = 30;

/** Between two sockets that are cut. Milliseconds. */
const CUT_EVERY = 100;

/** How long something that was killed stays away. Milliseconds. */
const AWAY_MS = 500;

/** How long a frozen Redis stays frozen: longer than it is waited for. Milliseconds. */
const FROZEN_MS = 2600;

/** Every way of falling over that the server is held to, with how often in the short and in the long form. */
export const SCENARIOS: readonly Scenario[] = [
  { what: "kill -9 of the server, SQLite", run: killServer, short: 2, long: 20 },
  { what: "kill -9 of Redis", run: killRedis, short: 2, long: 10 },
  { what: "SIGSTOP of Redis", run: freezeRedis, short: 1, long: 10 },
  { what: "sockets cut at random", run: cutSockets, short: 20, long: 400 },
  { what: "one of two servers killed, behind a proxy", run: killReplica, short: 1, long: 10 },
  { what: "SIGTERM to one of two servers, behind a proxy", run: stopReplica, short: 1, long: 10 },
  { what: "the clock jumps by up to 12 hours", run: jumpClocks, short: 100, long: 2000 },
];

async function killServer(rounds: number): Promise<Tally> {
  const server = await startServer(await serverFolder());
  return withCrowd(server.url, async (crowd) => {
    for (let round = 0; round < rounds; round++) {
      await crowd.hears(BETWEEN);
      await server.kill();
      await server.start();
    }
  });
}

async function killRedis(rounds: number): Promise<Tally> {
  const { redis, servers } = await sharing(1);
  return withCrowd(first(servers).url, async (crowd) => {
    for (let round = 0; round < rounds; round++) {
      await crowd.hears(BETWEEN);
      await redis.end();
      await pause(AWAY_MS);
      await redis.start();
    }
  });
}

async function freezeRedis(rounds: number): Promise<Tally> {
  const { redis, servers } = await sharing(1);
  return withCrowd(first(servers).url, async (crowd) => {
    for (let round = 0; round < rounds; round++) {
      await crowd.hears(BETWEEN);
      redis.signal("SIGSTOP");
      await pause(FROZEN_MS);
      redis.signal("SIGCONT");
    }
  });
}

async function cutSockets(cuts: number): Promise<Tally> {
  const port = await openProxy([]);
  const server = await startServer(await serverFolder(), { PUBLIC_URL: port.url });
  port.handTo([server.port]);
  const crowd = await gather(port.url);
  const listeners = crowd.talkers.map(listen);
  for (let cut = 0; cut < cuts; cut++) {
    await pause(CUT_EVERY);
    port.cut(Math.random());
  }
  const tally = await crowd.finish();
  const heard = await Promise.all(listeners.map((listener) => listener.stop()));
  await port.close();
  const sum = (name: "doubled" | "outOfOrder"): number =>
    heard.reduce((total, each) => total + each[name], tally[name]);
  return { ...tally, doubled: sum("doubled"), outOfOrder: sum("outOfOrder"), failed: 0 };
}

async function killReplica(rounds: number): Promise<Tally> {
  const { servers } = await sharing(2);
  const proxy = await openProxy(servers.map(({ port }) => port));
  return withCrowd(proxy.url, async (crowd) => {
    for (let round = 0; round < rounds; round++) {
      const server = servers[round % 2] ?? first(servers);
      await crowd.hears(BETWEEN);
      await server.kill();
      await pause(AWAY_MS);
      await server.start();
    }
  }).finally(proxy.close);
}

/** The one scenario in which no request may fail: it was told to stop, and had the time to. */
async function stopReplica(rounds: number): Promise<Tally> {
  const { servers } = await sharing(2);
  const proxy = await openProxy(servers.map(({ port }) => port));
  const work = async (crowd: Crowd): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      const server = servers[round % 2] ?? first(servers);
      await crowd.hears(BETWEEN);
      const ended = server.stop();
      // A load balancer hands nothing to a server that says it stops.
      await server.saysNotReady();
      proxy.handTo(servers.filter((other) => other !== server).map(({ port }) => port));
      if ((await ended) !== 0) throw new Error("A server that was told to stop did not end well.");
      await server.start();
      proxy.handTo(servers.map(({ port }) => port));
    }
  };
  return withCrowd(proxy.url, work, true).finally(proxy.close);
}

async function withCrowd(
  url: string,
  faults: (crowd: Crowd) => Promise<void>,
  countFailed = false,
): Promise<Tally> {
  const crowd: Crowd = await gather(url);
  await faults(crowd);
  const tally = await crowd.finish();
  return countFailed ? tally : { ...tally, failed: 0 };
}

async function sharing(count: number): Promise<{ redis: RedisServer; servers: readonly FaultyServer[] }> {
  const redis = await startRedis();
  const shared = { STORE: "redis", REDIS_URL: redis.url };
  const servers: FaultyServer[] = [];
  for (let place = 0; place < count; place++) servers.push(await startServer(await serverFolder(), shared));
  return { redis, servers };
}

function first(servers: readonly FaultyServer[]): FaultyServer {
  const [server] = servers;
  if (!server) throw new Error("There is no server.");
  return server;
}
