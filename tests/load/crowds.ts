import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Talk } from "./crowd.ts";
import type { CrowdOrder } from "./crowd-child.ts";
import type { ServerAddress } from "./resident.ts";

/** Residents in processes of their own, so that their work is not the server's. */
export interface Crowds {
  /** Lets all talk at once; the milliseconds that each answer took. */
  talk(talk: Talk): Promise<readonly number[]>;
  /** How many of them have an open stream. */
  open(): Promise<number>;
  leave(): Promise<void>;
}

/** So many residents, in so many processes, each with a conversation and an open stream. */
export async function gatherCrowds(server: ServerAddress, count: number, processes: number): Promise<Crowds> {
  const share = count / processes;
  const children = Array.from({ length: processes }, () => fork(join(import.meta.dirname, "crowd-child.ts")));
  const all = <Result>(order: (place: number) => CrowdOrder): Promise<Result[]> =>
    Promise.all(children.map((child, place) => obey<Result>(child, order(place))));
  const leave = async (): Promise<void> => {
    const ended = children.map((child) => once(child, "exit"));
    for (const child of children) child.kill();
    await Promise.all(ended);
  };
  try {
    await all((place) => ({ kind: "gather", server, count: share, from: place * share }));
  } catch (error) {
    await leave();
    throw error;
  }
  return {
    talk: async (talk) => (await all<number[]>(() => ({ kind: "talk", ...talk }))).flat(),
    open: async () => (await all<number>(() => ({ kind: "count" }))).reduce((sum, open) => sum + open, 0),
    leave,
  };
}

async function obey<Result>(child: ChildProcess, order: CrowdOrder): Promise<Result> {
  child.send(order);
  const [{ done, failed }] = await once(child, "message");
  if (failed !== undefined) throw new Error(failed);
  return done;
}
