import { expect } from "chai";
import { compareRuns } from "../../src/cli/evaluation/compare-runs.ts";
import { htmlReport } from "../../src/cli/evaluation/html-report.ts";
import { textReport } from "../../src/cli/evaluation/text-report.ts";
import { anAsked, aRun } from "./evaluate-given.ts";

const HOSTILE = '<script>alert("1")</script> & "more"';
const RIGHT = anAsked({ id: "r", group: "place", style: "c", seen: { ...anAsked().seen, confidence: 0.95 } });
const WRONG = anAsked({
  id: "w/2",
  group: "place",
  before: ["hello"],
  q: HOSTILE,
  outcome: "wrong",
  faults: ["“Queen Street” is missing"],
  expected: { kind: "answered", any: ["Queen Street"] },
  seen: { ...anAsked().seen, confidence: 0.72, topic: "Location", text: "First line.\n\nSecond line." },
});
const REFUSED = anAsked({
  id: "f",
  outcome: "refused",
  faults: ["unanswered instead of answered"],
  seen: { kinds: ["unanswered"], text: "I could not find that.", places: [] },
});
const RUN = aRun([RIGHT, WRONG, REFUSED]);
const EARLIER = aRun([
  { ...RIGHT, outcome: "refused" },
  { ...WRONG, outcome: "right" },
]);

describe("textReport", () => {
  it("sums up by group, by style and in all", () => {
    const text = textReport(RUN);
    expect(text).to.match(/^3 questions put to 1 article, from questions\.yml\.$/m);
    expect(text).to.match(/^place +2 +1 \(50\.0 %\) +1 \(50\.0 %\) +0 \(0\.0 %\)$/m);
    expect(text).to.match(/^By style +Asked +Right +Wrong +Refused$/m);
    expect(text).to.match(/^All +3 +1 \(33\.3 %\) +1 \(33\.3 %\) +1 \(33\.3 %\)$/m);
    expect(text).to.include("Of all replies 33.3 % wrong.");
    expect(text).to.include("1.00 ms (median), and 1.00 ms at the 99th percentile");
  });

  it("tells of each wrong and each refused question what was seen and why, and of no right one", () => {
    const text = textReport(RUN);
    expect(text).to.include(`  ${HOSTILE}  (w/2, place)\n    After        hello\n`);
    expect(text).to.include("    Expected     answered, with “Queen Street”\n");
    expect(text).to.include("    Reply        First line.\n                 Second line.\n");
    expect(text).to.include("    Confidence   0.72\n    Topic        Location\n");
    expect(text).to.include("    Why          “Queen Street” is missing");
    expect(text).to.include("Refused (1)").and.to.include("    Confidence   not given\n");
    expect(text).to.not.include("(r, place, c)");
  });

  it("tells what became of an earlier run", () => {
    const text = textReport(RUN, compareRuns(EARLIER, RUN));
    expect(text).to.include("Compared with the run of 1 May 2026 at 09:30 UTC");
    expect(text).to.include("became right, was refused: Where is it based?");
    expect(text).to.include("became wrong, was right: ").and.to.include("1 not asked then.");
    expect(textReport(RUN, compareRuns(RUN, RUN))).to.include("No question came out differently.");
  });
});

describe("htmlReport", () => {
  it("stands alone: nothing is loaded and nothing is run", async () => {
    const page = await htmlReport(RUN, compareRuns(EARLIER, RUN));
    expect(page).to.match(/^<!doctype html>\n<html lang="en-GB">/);
    expect(page).to.not.match(/<script|\ssrc=|<link|@import|url\(|\son\w+=/i);
    expect(page).to.include("default-src 'none'");
  });

  it("shows what residents wrote as they wrote it", async () => {
    const page = await htmlReport(RUN);
    expect(page).to.include(
      "<h3>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &quot;more&quot;</h3>",
    );
  });

  it("has one title, headings without gaps, and a caption and heads in every table", async () => {
    const page = await htmlReport(RUN, compareRuns(EARLIER, RUN));
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).to.have.lengthOf(1);
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).to.equal(true);
    const tables = page.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    expect(tables).to.have.lengthOf(5);
    for (const table of tables) {
      expect(table).to.match(/^<table>\n<caption>[^<]+<\/caption>/);
      expect(table).to.include('<th scope="col">').and.to.include('<th scope="row">');
    }
  });

  it("draws the calibration curve and the histogram, each with words for those who do not see them", async () => {
    const page = await htmlReport(RUN);
    const drawings = page.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect(drawings).to.have.lengthOf(2);
    expect(drawings[0]).to.include("From 0.9 to 1.0: 1 of 1 right, 100.0 %.");
    expect(drawings[1]).to.include("From 0.7 to 0.8: 0 right, 1 wrong, 0 refused.");
    for (const drawing of drawings) expect(drawing).to.not.match(/NaN|Infinity|undefined/);
  });

  it("links to each of its parts", async () => {
    const page = await htmlReport(RUN, compareRuns(EARLIER, RUN));
    const links = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
    expect(links).to.deep.equal(["totals", "groups", "styles", "confidence", "compared", "wrong", "refused"]);
    for (const id of links) expect(page).to.include(`<section id="${id}">`);
  });

  it("leaves out what there is nothing of", async () => {
    const page = await htmlReport(aRun());
    expect(page).to.not.include('id="groups"').and.to.not.include('id="compared"');
    expect(page).to.include("No reply came with a confidence.").and.to.include("Wrong (0)</h2><p>None.</p>");
  });
});
