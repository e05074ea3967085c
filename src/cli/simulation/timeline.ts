import type { Demand } from "./demand.ts";

/** How jobs came and went, second by second, and where it stood at the end of the time looked at. */
export interface Timeline {
  readonly arrived: number;
  readonly answered: number;
  /** Still without an answer at the end. */
  readonly waiting: number;
  /** Most that came within one second. */
  readonly mostASecond: number;
  /** Most that waited at the end of a second. */
  readonly mostWaiting: number;
  /** The mean of those who waited at the end of each second. */
  readonly meanWaiting: number;
}

/** Looks at the first so many whole seconds. */
export function timelineOf(arrivals: Float64Array, done: Float64Array, seconds: number): Timeline {
  const came = countBySecond(arrivals, seconds);
  const went = countBySecond(done, seconds);
  let [arrived, answered, mostASecond, mostWaiting, sum] = [0, 0, 0, 0, 0];
  for (let second = 0; second < seconds; second++) {
    arrived += came[second] as number;
    answered += went[second] as number;
    mostASecond = Math.max(mostASecond, came[second] as number);
    mostWaiting = Math.max(mostWaiting, arrived - answered);
    sum += arrived - answered;
  }
  const waiting = arrivals.filter((at, job) => at < seconds && (done[job] as number) >= seconds).length;
  return { arrived, answered, waiting, mostASecond, mostWaiting, meanWaiting: sum / seconds };
}

/** How many chats are open at once at most, in the first so many seconds; each stays open so long after its last question. */
export function mostOpen({ arrivals, opens }: Demand, seconds: number, lingers: number): number {
  const changes = new Float64Array(seconds);
  const change = (at: number, by: number): void => {
    const second = Math.floor(at);
    if (second < seconds) changes[second] = (changes[second] as number) + by;
  };
  arrivals.forEach((at, job) => {
    if (opens[job] === 1) change(at, 1);
    // The jobs of one resident stand together, and the next one's begin with opening.
    if (job + 1 === arrivals.length || opens[job + 1] === 1) change(at + lingers, -1);
  });
  let [open, most] = [0, 0];
  for (const by of changes) {
    open += by;
    most = Math.max(most, open);
  }
  return most;
}

function countBySecond(times: Float64Array, seconds: number): Float64Array {
  const counts = new Float64Array(seconds);
  for (const time of times) {
    const second = Math.floor(time);
    if (second < seconds) counts[second] = (counts[second] as number) + 1;
  }
  return counts;
}
