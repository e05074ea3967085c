import type { DatabaseSync } from "node:sqlite";
import { newSecret } from "../own-secret.ts";
import type { Store } from "../store.ts";
import type { Commits } from "./commits.ts";

/** The store's own secret in its table. */
export function createSecretTable(database: DatabaseSync, write: Commits["write"]): Pick<Store, "ownSecret"> {
  const find = database.prepare("SELECT secret FROM secrets");
  const add = database.prepare("INSERT INTO secrets (secret) VALUES (?)");
  return {
    ownSecret: () =>
      write(() => {
        const found = find.get();
        if (found) return String(found.secret);
        const secret = newSecret();
        add.run(secret);
        return secret;
      }),
  };
}
