import { expect } from "chai";
import fc from "fast-check";
import { createDialogs, type Dialogs } from "../../src/dialogs/dialogs.ts";
import type { Played } from "../../src/dialogs/played.ts";
import { PLAIN_TOOLS, type Shipped, theShipped } from "./given.ts";

/** A state is kept with every message, so it stays small however long somebody goes on. In characters. */
const LARGEST_STATE = 6_000;

describe("the shipped dialogs, whatever is said", () => {
  let shipped: Shipped;
  let dialogs: Dialogs;
  let texts: fc.Arbitrary<string>;

  before(async () => {
    shipped = await theShipped();
    dialogs = createDialogs(shipped.files, shipped.patterns, {
      ...shipped.tools,
      answer: PLAIN_TOOLS.answer,
    });
    const labels = shipped.files.flatMap(({ steps }) =>
      steps.flatMap((step) =>
        step.kind === "ask" ? step.choices.flatMap(({ say, also }) => [say, ...also]) : [],
      ),
    );
    const { yes, no, ...patterns } = shipped.patterns.words;
    texts = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...labels, ...yes, ...no) },
      { weight: 2, arbitrary: fc.constantFrom(...Object.values(patterns).flat()) },
      { weight: 1, arbitrary: fc.constantFrom(...shipped.files.flatMap(({ startsOn }) => startsOn)) },
      {
        weight: 2,
        arbitrary: fc.constantFrom("1", "2", "3", "9", "0", "", " ", "?", "when was the launch?"),
      },
      { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    );
  });

  it("always reply, and keep a small state of plain JSON", () => {
    const ids = fc.constantFrom(...shipped.files.map(({ id }) => id));
    fc.assert(
      fc.property(ids, fc.array(texts, { minLength: 1, maxLength: 30 }), (id, said) => {
        let played = dialogs.begin(id);
        for (const text of said) {
          holds(played);
          const start = played?.state ? undefined : dialogs.starts(text)?.dialog;
          played = start === undefined ? dialogs.play(played?.state, text) : dialogs.begin(start);
        }
        holds(played);
      }),
      { numRuns: 150 },
    );
  });

  it("stop at any place when told to", () => {
    const ids = fc.constantFrom(...shipped.files.map(({ id }) => id));
    fc.assert(
      fc.property(ids, fc.array(texts, { maxLength: 10 }), (id, said) => {
        let played = dialogs.begin(id);
        for (const text of said)
          played = played?.state ? dialogs.play(played.state, text) : dialogs.begin(id);
        const { outcome, state } = dialogs.play(played?.state, "cancel");
        expect({ outcome, state }).to.deep.equal({ outcome: "cancelled", state: undefined });
      }),
      { numRuns: 100 },
    );
  });

  it("survive every state that is JSON", () => {
    const ids = fc.oneof(fc.constantFrom(...shipped.files.map(({ id }) => id)), fc.string());
    const state = fc.oneof(
      fc.jsonValue(),
      fc.record({ dialog: ids, step: fc.string(), data: fc.jsonValue(), version: fc.string() }),
      fc.record({
        dialog: ids,
        step: ids,
        data: fc.record({ from: ids, path: fc.array(ids), misses: fc.integer() }),
      }),
    );
    fc.assert(
      fc.property(state, texts, (saved, text) => holds(dialogs.play(saved, text))),
      { numRuns: 500 },
    );
  });

  it("come to an end in a few turns, whichever choice is made, unless somebody goes round again", () => {
    for (const { id } of shipped.files) expect(placesFrom(dialogs.begin(id), dialogs), id).to.be.below(120);
  });
});

function holds(played: Played | undefined): void {
  const { state, replies, outcome } = played ?? { replies: [] };
  expect(JSON.parse(JSON.stringify(state ?? null))).to.deep.equal(state ?? null);
  expect(JSON.stringify(state ?? null).length).to.be.below(LARGEST_STATE);
  if (outcome !== "question" || state !== undefined) expect(replies).to.not.be.empty;
  for (const { text } of replies) expect(text.trim()).to.not.equal("");
  if (outcome === "asked") expect(state).to.not.equal(undefined);
  if (outcome === "ended" || outcome === "cancelled") expect(state).to.equal(undefined);
}

/** How many places can be come to by pressing what is offered. */
function placesFrom(begun: Played | undefined, dialogs: Dialogs): number {
  const seen = new Set<string>();
  const waiting = begun ? [begun] : [];
  for (let played = waiting.pop(); played; played = waiting.pop()) {
    const { state, replies } = played;
    if (!state || seen.has(`${state.dialog}/${state.step}`)) continue;
    seen.add(`${state.dialog}/${state.step}`);
    const labels = replies.at(-1)?.suggestions ?? [];
    expect(labels).to.not.be.empty;
    waiting.push(...labels.map((label) => dialogs.play(state, label)));
  }
  return seen.size;
}
