import { expect } from "chai";
import fc from "fast-check";
import { readBritishDate } from "../../src/knowledge/british-date.ts";

describe("readBritishDate", () => {
  const READ = {
    "16/10/2020": "2020-10-16",
    "12:30 16/10/2020": "2020-10-16",
    "16/10/2020 12:30": "2020-10-16",
    "6/1/2021": "2021-01-06",
    "06.01.2021": "2021-01-06",
    " 16/10/2020 ": "2020-10-16",
    "2020-10-16": "2020-10-16",
    "2021-11-25 12:49": "2021-11-25",
    "2020-10-16T12:30:00Z": "2020-10-16",
    "2020-10-16T12:30:00.123+01:00": "2020-10-16",
    "29/02/2020": "2020-02-29",
  };
  for (const [text, day] of Object.entries(READ)) {
    it(`reads "${text}", the day before the month`, () => {
      expect(readBritishDate(text)).to.equal(day);
    });
  }

  const REFUSED = [
    ...[
      "",
      "soon",
      "16 October 2020",
      "16/10",
      "16/10/20",
      "10/16/2020",
      "31/02/2020",
      "29/02/2021",
      "0/1/2020",
    ],
    ...["1/0/2020", "32/1/2020", "2020-13-01", "2020-02-30", "2020-1-6", "01/01/0000", "16/10/2020 or so"],
    ...["١٦/١٠/٢٠٢٠", "16/10/20200"],
  ];
  for (const text of REFUSED) {
    it(`does not guess at "${text}"`, () => {
      expect(readBritishDate(text)).to.equal(undefined);
    });
  }

  it("reads every day since the year 1000 as it was written", () => {
    fc.assert(
      fc.property(anyDay(), ([year = "", month = "", day = ""]) => {
        expect(readBritishDate(`${day}/${month}/${year}`)).to.equal(`${year}-${month}-${day}`);
        expect(readBritishDate(`${year}-${month}-${day}`)).to.equal(`${year}-${month}-${day}`);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => readBritishDate(text) === undefined));
  });
});

function anyDay() {
  const days = fc.date({
    min: new Date("1000-01-01T00:00:00Z"),
    max: new Date("9999-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  return days.map((day) => day.toISOString().slice(0, 10).split("-"));
}
