import { expect } from "chai";
import fc from "fast-check";
import type { Store } from "../../src/store/store.ts";
import type { ContractOptions } from "./given.ts";

/** What a conversation ought to be after some operations, as simply as it can be said. */
interface Expected {
  texts: string[];
  keys: Map<string, number>;
  state: string | undefined;
  version: number;
  writtenAt: number;
}

const HOUR = 3_600_000;
const RETENTION_HOURS = 24;

const conversation = fc.constantFrom("a", "b");
const operation = fc.oneof(
  fc.record({
    do: fc.constant("append" as const),
    conversation,
    text: fc.string(),
    key: fc.option(fc.constantFrom("k1", "k2", "k3"), { nil: undefined }),
  }),
  fc.record({
    do: fc.constant("read" as const),
    conversation,
    after: fc.integer({ min: -1, max: 6 }),
    limit: fc.nat(4),
  }),
  fc.record({ do: fc.constant("save" as const), conversation, state: fc.string(), version: fc.nat(3) }),
  fc.record({ do: fc.constant("erase" as const), conversation }),
  fc.record({ do: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 30 }) }),
);
type Operation = typeof operation extends fc.Arbitrary<infer Each> ? Each : never;

/** Any order of operations gives what a model of a few lines gives. */
export function describeStoreModel(
  name: string,
  open: (options: ContractOptions) => Promise<Store>,
  numRuns = 200,
): void {
  describe(`${name} does what its model does`, () => {
    it("after any appends, reads, saves, erasures and hours of silence", async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { maxLength: 40 }), async (operations) => {
          let clock = 0;
          const store = await open({ retentionHours: RETENTION_HOURS, now: () => clock });
          const model = new Map<string, Expected>();
          try {
            for (const each of operations) {
              if (each.do === "wait") clock += each.hours * HOUR;
              else await playBoth(each, store, model, clock);
            }
          } finally {
            await store.close();
          }
        }),
        { numRuns },
      );
    });
  });
}

async function playBoth(
  each: Exclude<Operation, { do: "wait" }>,
  store: Store,
  model: Map<string, Expected>,
  clock: number,
): Promise<void> {
  const expected = expectedOf(model, each.conversation, clock);
  switch (each.do) {
    case "append": {
      const appended = await store.append(each.conversation, { text: each.text }, { key: each.key });
      const first = each.key === undefined ? undefined : expected.keys.get(each.key);
      expect(appended.duplicate).to.equal(first !== undefined);
      if (first === undefined) expected.texts.push(each.text);
      expect(appended.sequence).to.equal(first ?? expected.texts.length);
      if (first !== undefined) return;
      if (each.key !== undefined) expected.keys.set(each.key, appended.sequence);
      expected.writtenAt = clock;
      return;
    }
    case "read": {
      const { entries } = await store.read(each.conversation, each.after, each.limit);
      const all = expected.texts.map((text, place) => ({ sequence: place + 1, activity: { text } }));
      const wanted = all.filter(({ sequence }) => sequence > each.after).slice(0, each.limit);
      expect(entries).to.deep.equal(wanted);
      return;
    }
    case "save": {
      const saved = await store.saveState(each.conversation, each.state, each.version);
      expect(saved).to.equal(each.version === expected.version);
      if (saved) {
        Object.assign(expected, { state: each.state, version: each.version + 1, writtenAt: clock });
      }
      const { state, version } = expected;
      expect(await store.loadState(each.conversation)).to.deep.equal({ state, version });
      return;
    }
    case "erase":
      await store.erase(each.conversation);
      model.delete(each.conversation);
  }
}

function expectedOf(model: Map<string, Expected>, id: string, clock: number): Expected {
  const known = model.get(id);
  if (known && clock - known.writtenAt <= RETENTION_HOURS * HOUR) return known;
  const begun = { texts: [], keys: new Map(), state: undefined, version: 0, writtenAt: clock };
  model.set(id, begun);
  return begun;
}
