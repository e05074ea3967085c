import { ProductError } from "../../errors.ts";
import type { Client } from "./connection.ts";
import { VERSION } from "./keys.ts";

/** Counted up when keys or scripts change so that an older server could not read them. */
const NEWEST = 1;

/** Marks an empty Redis as ours. @throws ProductError `store-newer` where a newer server has written to it. */
export async function checkVersion(client: Client): Promise<void> {
  await client.set(VERSION, String(NEWEST), { condition: "NX" });
  const version = Number(await client.get(VERSION));
  if (version <= NEWEST) return;
  throw new ProductError(
    "store-newer",
    `The data in Redis is of version ${version}, and this server knows versions up to ${NEWEST}. Start the newer server again.`,
  );
}
