import { addressOf, openResident, type Resident, type ServerAddress } from "../../load/resident.ts";
import { questionAt } from "../channels/questions.ts";

/** Residents who do something at the same time. */
const AT_ONCE = 8;

/** So many residents, each with a conversation and an open stream. */
export async function openChats(server: ServerAddress, count: number): Promise<readonly Resident[]> {
  const residents: Resident[] = [];
  await atOnce(count, async (place) => {
    residents.push(await openResident(server, addressOf(place)));
  });
  return residents;
}

/** Lets each ask so many questions that nobody has asked before; resolves when all are answered. */
export async function askAll(residents: readonly Resident[], questions: number): Promise<void> {
  await atOnce(residents.length, async (place) => {
    for (let question = 0; question < questions; question++)
      await residents[place]?.ask(questionAt(place * questions + question, true));
  });
}

/** Milliseconds until each of so many further questions was answered, one after the other. */
export async function askOneByOne(residents: readonly Resident[], count: number): Promise<number[]> {
  const took: number[] = [];
  for (const resident of residents.slice(0, count))
    took.push(await resident.ask(questionAt(1_000_000 + took.length, true)));
  return took;
}

export async function closeChats(residents: readonly Resident[]): Promise<void> {
  const closed = residents.map(
    ({ socket }) => new Promise<void>((resolve) => socket.once("close", () => resolve())),
  );
  for (const { socket } of residents) socket.close();
  await Promise.all(closed);
}

async function atOnce(count: number, doOne: (place: number) => Promise<void>): Promise<void> {
  let next = 0;
  const doSome = async (): Promise<void> => {
    while (next < count) await doOne(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, doSome));
}
