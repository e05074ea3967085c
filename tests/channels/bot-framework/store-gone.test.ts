import { expect } from "chai";
import { ProductError } from "../../../src/errors.ts";
import { createMemoryStore } from "../../../src/store/memory.ts";
import { ANYBODY, aBot, anActivity, stopAll } from "./a-bot.ts";

describe("an activity that comes while the store is gone", () => {
  afterEach(stopAll);

  it("is answered with 503 and when to send it again; the log says what is wrong with the store", async () => {
    const cause = new Error("connect ECONNREFUSED");
    const gone = new ProductError("store-unreachable", "The Redis is gone.", { cause });
    const store = { ...createMemoryStore(), eraseUser: () => Promise.reject(gone) };
    const bot = await aBot({ settings: ANYBODY, store });
    const response = await bot.post(anActivity({ type: "deleteUserData" }));
    expect([response.status, response.headers.get("retry-after")]).to.deep.equal([503, "1"]);
    expect(await response.json()).to.have.nested.property("error.code", "ServiceUnavailable");
    expect(bot.logged.join()).to.contain("store-unreachable");
  });
});
