import type { Passage, Sentence, Speaker } from "./article.ts";
import { cutSentences } from "./cut-sentences.ts";
import { findHoldings } from "./holdings.ts";
import { type Block, markdownBlocks } from "./markdown-blocks.ts";
import { findSpeakers, type Spoken } from "./speakers.ts";

/**
 * The passages of an article's Markdown body, in order: paragraphs, and lists with the paragraph that announces them. A
 * paragraph is cut where somebody begins or ends to speak, so that nobody is given words that are not theirs.
 */
export function cutPassages(article: string, body: string): Passage[] {
  const blocks = markdownBlocks(body);
  const spoken = spokenIn(blocks);
  const passages: Passage[] = [];
  let headings: { depth: number; text: string }[] = [];
  blocks.forEach((block, place) => {
    if (block.kind === "heading") {
      headings = [...headings.filter(({ depth }) => depth < block.depth), block];
      return;
    }
    for (const { speaker, sentences } of block.kind === "list" ? listed(block) : (spoken.get(block) ?? [])) {
      const announcing = passages.at(-1);
      if (
        block.kind === "list" &&
        announcing?.sentences.at(-1)?.text.endsWith(":") &&
        blocks[place - 1]?.kind === "paragraph"
      ) {
        passages[passages.length - 1] = { ...announcing, sentences: [...announcing.sentences, ...sentences] };
        continue;
      }
      const id = `${article}#${passages.length + 1}`;
      const path = headings.map(({ text }) => text);
      passages.push({ id, article, headings: path, ...(speaker && { speaker }), sentences });
    }
  });
  return passages;
}

/** Sentences that stand together, all of one speaker or of none. */
interface Part {
  readonly speaker?: Speaker;
  readonly sentences: Sentence[];
}

type ListBlock = Extract<Block, { kind: "list" }>;

function listed({ items }: ListBlock): Part[] {
  return [{ sentences: items.flatMap(cutSentences).map((text) => ({ text, holds: findHoldings(text) })) }];
}

function spokenIn(blocks: readonly Block[]): ReadonlyMap<Block, Part[]> {
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const spoken = findSpeakers(paragraphs.map(({ text }) => cutSentences(text)));
  return new Map(paragraphs.map((block, place) => [block, partsOf(spoken[place] ?? [])]));
}

function partsOf(spoken: readonly Spoken[]): Part[] {
  const parts: Part[] = [];
  for (const { text, speaker } of spoken) {
    const sentence = { text, holds: findHoldings(text) };
    const last = parts.at(-1);
    if (last && last.speaker === speaker) last.sentences.push(sentence);
    else parts.push({ ...(speaker && { speaker }), sentences: [sentence] });
  }
  return parts;
}
