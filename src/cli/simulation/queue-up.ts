/** Which of the servers takes a job: its place in the order, its number, and when each server will be free. */
export type Chooser = (place: number, job: number, freeAt: Float64Array) => number;

export interface Line {
  /** When each job comes, in seconds. */
  readonly arrivals: Float64Array;
  /** The jobs from the first to the last that comes. Default: as they stand. */
  readonly order?: Int32Array;
  /** How long each job keeps its server, in seconds. */
  readonly services: Float64Array;
  readonly servers: number;
  readonly choose: Chooser;
}

/** When each job is done, in seconds: every server does one at a time, in the order in which they come to it. */
export function queueUp({ arrivals, order, services, servers, choose }: Line): Float64Array {
  const freeAt = new Float64Array(servers);
  const done = new Float64Array(arrivals.length);
  for (let place = 0; place < arrivals.length; place++) {
    const job = order === undefined ? place : (order[place] as number);
    const server = choose(place, job, freeAt);
    const begins = Math.max(arrivals[job] as number, freeAt[server] as number);
    const ends = begins + (services[job] as number);
    freeAt[server] = ends;
    done[job] = ends;
  }
  return done;
}

/** One after the other, as a proxy hands requests out that knows nothing of the servers. */
export function inTurn(servers: number): Chooser {
  return (place) => place % servers;
}

/** Whichever is free first: the same as one line for all servers. */
export const freeFirst: Chooser = (_place, _job, freeAt) => {
  let first = 0;
  for (let server = 1; server < freeAt.length; server++)
    if ((freeAt[server] as number) < (freeAt[first] as number)) first = server;
  return first;
};

/** Always the same one for the same owner of a job, spread evenly: so a cluster of Redis finds a conversation. */
export function ownServer(owners: Int32Array, servers: number): Chooser {
  return (_place, job) => (Math.imul(owners[job] as number, 0x9e3779b1) >>> 0) % servers;
}
