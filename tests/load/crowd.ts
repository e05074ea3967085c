import { setTimeout as pause } from "node:timers/promises";
import { addressOf, openResident, type Resident, type ServerAddress } from "./resident.ts";

/** Conversations that are begun at the same time. */
const AT_ONCE = 25;

/** What residents ask: answered, asked back, refused, and a danger. */
const QUESTIONS = [
  "When was the task force launched?",
  "What are the priorities of the task force?",
  "Who are the partners?",
  "where is it based",
  "how many officers are there",
  "Who do I tell about drug dealing near my home?",
  "whats the weather like",
  "someone is following me",
];

export interface Talk {
  /** Questions that each resident asks. */
  readonly rounds: number;
  /** Milliseconds from one to the next. */
  readonly every: number;
}

/** So many residents, each with an address of their own, from the place given on. */
export async function gather(server: ServerAddress, count: number, from = 0): Promise<readonly Resident[]> {
  const residents: Resident[] = [];
  let next = 0;
  const openSome = async (): Promise<void> => {
    while (next < count) residents.push(await openResident(server, addressOf(from + next++)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openSome));
  return residents;
}

/** Lets the residents talk; the milliseconds that each answer took. */
export async function chatter(
  residents: readonly Resident[],
  { rounds, every }: Talk,
): Promise<readonly number[]> {
  const took: number[] = [];
  const talk = async (resident: Resident, place: number): Promise<void> => {
    // People do not all speak at the same moment.
    await pause((place / residents.length) * every);
    const asked: Promise<unknown>[] = [];
    for (let round = 0; round < rounds; round++) {
      const text = QUESTIONS[(place + round) % QUESTIONS.length] ?? "";
      asked.push(resident.ask(text).then((milliseconds) => took.push(milliseconds)));
      if (round < rounds - 1) await pause(every);
    }
    await Promise.all(asked);
  };
  await Promise.all(residents.map(talk));
  return took;
}

/** The value below which so large a part of the values lies, 0 to 1. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
