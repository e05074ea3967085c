import { join } from "node:path";
import { createSqliteStore } from "../../src/store/sqlite.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";
import { describeStore } from "./contract.ts";
import type { ContractOptions } from "./given.ts";
import { describeStoreModel } from "./model.ts";

const open = async (options: ContractOptions) =>
  createSqliteStore({ ...options, file: join(await makeFolder(), "conversations.db") });

describe("the store in SQLite", () => {
  afterEach(removeFolders);

  describeStore("the store in SQLite", open);
  describeStoreModel("the store in SQLite", open, 30);
});
