import Fuse from "fuse.js";

/** Gives the places of the texts that fit a question best, best first. */
export type Engine = (question: string, limit: number) => number[] | Promise<number[]>;

/** How to build each engine over texts. Peers are set up as their manuals recommend for questions with mistakes. */
export const ENGINES: Readonly<Record<string, (texts: readonly string[]) => Promise<Engine>>> = {
  ours: async (texts) => (await import("./our-engine.ts")).buildOurs(texts),
  minisearch: async (texts) => {
    const { default: MiniSearch } = await import("minisearch");
    const index = new MiniSearch({ fields: ["text"], searchOptions: { fuzzy: 0.2, prefix: true } });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
  "@orama/orama": async (texts) => {
    const { create, insertMultiple, search } = await import("@orama/orama");
    const index = create({ schema: { text: "string" } as const });
    await insertMultiple(
      index,
      texts.map((text, place) => ({ id: String(place), text })),
    );
    return async (term, limit) => {
      const { hits } = await search(index, { term, limit, tolerance: 1 });
      return hits.map(({ id }) => Number(id));
    };
  },
  flexsearch: async (texts) => {
    const { default: FlexSearch } = await import("flexsearch");
    const index = new FlexSearch.Index({ tokenize: "forward", encoder: FlexSearch.Charset.LatinAdvanced });
    texts.forEach((text, place) => {
      index.add(place, text);
    });
    return (question, limit) => index.search(question, { limit, suggest: true }).map(Number);
  },
  "fuse.js": async (texts) => {
    const index = new Fuse(texts, { ignoreLocation: true });
    return (question, limit) => index.search(question, { limit }).map(({ refIndex }) => refIndex);
  },
};
