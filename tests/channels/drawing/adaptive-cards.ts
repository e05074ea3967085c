import { createRequire } from "node:module";

/** What is used of Microsoft's renderer; its own types want a browser. */
interface AdaptiveCards {
  readonly AdaptiveCard: new () => {
    parse(card: object, context: Context): void;
    toJSON(context: Context): object;
  };
  readonly SerializationContext: new (version: unknown) => Context;
  readonly Versions: { readonly v1_5: unknown };
}

interface Context {
  readonly eventCount: number;
  getEventAt(place: number): { readonly message: string };
}

const require = createRequire(import.meta.url);

/** The renderer as one script, for Node and for pages. */
export const RENDERER = require.resolve("adaptivecards/dist/adaptivecards.min.js");

const { AdaptiveCard, SerializationContext, Versions }: AdaptiveCards = require(RENDERER);

/** What Microsoft's own reading of Adaptive Cards 1.5 finds wrong with a card, and the card as it understood it. */
export function readCard(card: object): {
  readonly complaints: readonly string[];
  readonly understood: object;
} {
  const context = new SerializationContext(Versions.v1_5);
  const reader = new AdaptiveCard();
  reader.parse(card, context);
  const complaints = Array.from(
    { length: context.eventCount },
    (_, place) => context.getEventAt(place).message,
  );
  return { complaints, understood: reader.toJSON(new SerializationContext(Versions.v1_5)) };
}
