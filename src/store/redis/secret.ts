import { newSecret } from "../own-secret.ts";
import type { Store } from "../store.ts";
import type { Connection } from "./connection.ts";
import { SECRET } from "./keys.ts";

/** The secret that all servers of one Redis share. */
export function createSecret(ask: Connection["run"]): Pick<Store, "ownSecret"> {
  return {
    ownSecret: () =>
      ask(async (client) => {
        const made = newSecret();
        await client.set(SECRET, made, { condition: "NX" });
        return (await client.get(SECRET)) ?? made;
      }),
  };
}
