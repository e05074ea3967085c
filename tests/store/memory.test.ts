import { createMemoryStore } from "../../src/store/memory.ts";
import { describeStore } from "./contract.ts";
import { describeStoreModel } from "./model.ts";

describeStore("the store in memory", async (options) => createMemoryStore(options));
describeStoreModel("the store in memory", async (options) => createMemoryStore(options));
