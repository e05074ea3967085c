import { createRandom, exponential, lognormal, timesOver } from "./random.ts";

/** How residents come and what they do. */
export interface Habits {
  readonly residents: number;
  /** How long they go on coming, in hours. */
  readonly hours: number;
  /** Whether all come alike often, or most of them in the first half, with a peak after a sixth of the time. */
  readonly shape: "steady" | "surge";
  /** Questions of a visit, on average. */
  readonly questions: number;
  /** Seconds from one question to the next, on average, and their standard deviation in parts of it. */
  readonly pause: number;
  readonly pauseVariation: number;
  /** From the same number come the same residents. */
  readonly seed: number;
}

/** What residents ask of the servers: each opens the chat once, and then asks. */
export interface Demand {
  /** When each job comes, in seconds from the first moment on. */
  readonly arrivals: Float64Array;
  /** Whose it is. */
  readonly residents: Int32Array;
  /** 1 where it opens the chat, 0 where it is a question. */
  readonly opens: Uint8Array;
}

/**
 * What so many residents ask. Nobody waits for an answer before the next question: who has to wait long asks on, so that
 * a server that is late does not make its own residents fewer.
 */
export function drawDemand(habits: Habits): Demand {
  const random = createRandom(habits.seed);
  const visits = Array.from({ length: habits.residents }, () => ({
    at: whenOneComes(habits, random),
    questions: timesOver(random, habits.questions),
  }));
  const jobs = visits.reduce((sum, { questions }) => sum + questions + 1, 0);
  const demand = {
    arrivals: new Float64Array(jobs),
    residents: new Int32Array(jobs),
    opens: new Uint8Array(jobs),
  };
  let job = 0;
  visits.forEach(({ at, questions }, resident) => {
    let time = at;
    for (let place = 0; place <= questions; place++) {
      demand.arrivals[job] = time;
      demand.residents[job] = resident;
      demand.opens[job] = place === 0 ? 1 : 0;
      time += lognormal(random, habits.pause, habits.pauseVariation);
      job++;
    }
  });
  return demand;
}

/** Seconds. A surge is the sum of two exponential times (a gamma distribution), which has its peak at one of them. */
function whenOneComes({ hours, shape }: Habits, random: () => number): number {
  const seconds = hours * 3_600;
  if (shape === "steady") return random() * seconds;
  let at: number;
  do at = (exponential(random) + exponential(random)) * (seconds / 6);
  while (at > seconds);
  return at;
}
