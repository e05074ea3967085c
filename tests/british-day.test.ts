import { expect } from "chai";
import { britishDay } from "../src/british-day.ts";

describe("britishDay", () => {
  it("writes a day as residents read it", () => {
    expect(britishDay("2020-10-16")).to.equal("16 October 2020");
    expect(britishDay("2021-01-06")).to.equal("6 January 2021");
  });

  it("names the same day wherever the server stands", () => {
    const zone = process.env.TZ;
    try {
      for (process.env.TZ of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London"])
        expect(britishDay("2020-10-16")).to.equal("16 October 2020");
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
