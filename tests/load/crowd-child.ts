import { chatter, gather, type Talk } from "./crowd.ts";
import type { Resident, ServerAddress } from "./resident.ts";

/** What a process of residents is told to do: first to gather, and then to talk, as often as it is told. */
export type CrowdOrder =
  | { readonly kind: "gather"; readonly server: ServerAddress; readonly count: number; readonly from: number }
  | ({ readonly kind: "talk" } & Talk)
  | { readonly kind: "count" };

let residents: readonly Resident[] = [];

process.on("message", async (order: CrowdOrder) => {
  try {
    process.send?.({ done: await obey(order) });
  } catch (error) {
    process.send?.({ failed: String(error) });
  }
});

// Whoever gave the orders is gone.
process.once("disconnect", () => process.exit());

/** What came of it: how many have an open stream, or the milliseconds that each answer took. */
async function obey(order: CrowdOrder): Promise<number | readonly number[]> {
  if (order.kind === "talk") return chatter(residents, order);
  if (order.kind === "gather") residents = await gather(order.server, order.count, order.from);
  return residents.filter(({ socket }) => socket.readyState === socket.OPEN).length;
}
