import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "redis";
import { startRedis } from "../../redis-server.ts";
import { makeFolder } from "../../temporary-folder.ts";

/** A store to be looked at from outside while a server uses it. */
export interface Kept {
  readonly settings: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Bytes that it takes. */
  bytes(): Promise<number>;
  /** Milliseconds that it has kept a core busy itself; of a database in the server, none. */
  busy(): Promise<number>;
  end(): Promise<void>;
}

/** A database in a folder of its own: what its files take on the disk. */
export async function keptInSqlite(): Promise<Kept> {
  const folder = await makeFolder();
  return {
    settings: { STORE: "sqlite" },
    folder,
    async bytes() {
      const data = join(folder, "data");
      const files = (await readdir(data)).filter((name) => name.startsWith("conversations.db"));
      const sizes = await Promise.all(files.map(async (name) => (await stat(join(data, name))).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    busy: async () => 0,
    async end() {},
  };
}

/** A Redis of its own, whose log is on the disk before it answers: what it takes in memory, by its own account. */
export async function keptInRedis(): Promise<Kept> {
  const server = await startRedis();
  const client = await createClient({ url: server.url }).connect();
  const told = async (section: string, name: string): Promise<number> =>
    Number(new RegExp(`^${name}:([\\d.]+)`, "m").exec(await client.info(section))?.[1]);
  return {
    settings: { STORE: "redis", REDIS_URL: server.url },
    folder: await makeFolder(),
    bytes: () => told("memory", "used_memory"),
    busy: async () => 1_000 * ((await told("cpu", "used_cpu_user")) + (await told("cpu", "used_cpu_sys"))),
    async end() {
      await client.close();
      await server.end("SIGTERM");
    },
  };
}
