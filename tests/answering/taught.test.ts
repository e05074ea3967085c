import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { sentenceKey } from "../../src/answering/learn-taught.ts";
import { loadTaught } from "../../src/answering/load-taught.ts";
import { understand } from "../../src/answering/question.ts";
import { likeliestGap, prepareTaught, type TaughtBelief } from "../../src/answering/taught.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { articleText } from "../knowledge/an-article.ts";
import { makeFolder, removeFolders } from "../temporary-folder.ts";

const BODY = "The pool opens at seven. Dogs must stay outside. Swimming lessons are for beginners.";
const QUESTIONS = `
- answer: The pool opens at seven
  asks: [when can I get in, what time do you let people in, how early can I swim, is it open at eight, opening time]
- answer: Dogs must stay outside
  asks: [can I bring my puppy, is my spaniel allowed, pets, where do I leave the hound, are animals let in]
- not_answered: what a ticket costs
  asks: [how much is it, price for a child, entry fee, is it free, do pensioners pay less]
`;
const ELSEWHERE = "[tell me a joke, play some music, who is the king, what is the capital of spain]";

describe("what editors taught", () => {
  afterEach(removeFolders);

  it("is heard in words that nobody taught", async () => {
    const believe = await believing(await givenFolders());
    expect(likeliest(believe("may I bring a hound into the pool"))).to.equal("Dogs must stay outside.");
    expect(likeliest(believe("how early do you let people swim"))).to.equal("The pool opens at seven.");
  });

  it("tells a question that the article does not answer, and which one", async () => {
    const believe = await believing(await givenFolders());
    const gap = likeliestGap(new Map([["pool", believe("how much does a child pay")]]));
    expect(gap).to.deep.include({ article: "pool", gap: "what a ticket costs" });
    expect(gap?.belief).to.be.above(0.4);
  });

  it("tells a question about something else", async () => {
    const believe = await believing(await givenFolders());
    const { elsewhere, answers } = believe("play me a joke about the king of spain");
    expect(elsewhere).to.be.above(Math.max(...answers.values()));
  });

  it("shares out a belief of 1, whatever is typed", async () => {
    const believe = await believing(await givenFolders());
    for (const text of ["", "🐶", "xyzzy", "when can I get in", "a".repeat(3_000)]) {
      const { answers, gaps, elsewhere } = believe(text);
      const all = [...answers.values(), ...gaps.values(), elsewhere];
      expect(all.reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-6);
    }
  });

  it("is nothing where nothing was taught", async () => {
    const { knowledge } = await loadKnowledge({
      knowledgeDir: await makeFolder({ "articles/a.md": articleText() }),
    });
    const { value: learned } = await loadTaught(knowledge, undefined);
    expect(learned).to.deep.equal([]);
    expect(prepareTaught(knowledge, learned)(understand("anything", knowledge)).size).to.equal(0);
  });
});

describe("loadTaught", () => {
  afterEach(removeFolders);

  it("loads at the next start what was learned at this one, in another folder with the same content too", async () => {
    const dataDir = await makeFolder();
    const first = await learn(await givenFolders(), dataDir);
    const kept = await readFile(join(dataDir, "taught.bin"));
    expect(await learn(await givenFolders(), dataDir)).to.deep.equal(first);
    expect(await readFile(join(dataDir, "taught.bin"))).to.deep.equal(kept);
  });

  it("learns anew when an editor teaches another wording", async () => {
    const [folder, dataDir] = [await givenFolders(), await makeFolder()];
    const before = await learn(folder, dataDir);
    await writeFile(join(folder, "questions/pool.yml"), QUESTIONS.replace("pets", "goldfish and parrots"));
    expect(await learn(folder, dataDir)).to.not.deep.equal(before);
  });

  it("learns anew what was kept when the file is broken, and mends it", async () => {
    const [folder, dataDir] = [await givenFolders(), await makeFolder()];
    const whole = await learn(folder, dataDir);
    const file = join(dataDir, "taught.bin");
    const bytes = await readFile(file);
    await writeFile(file, bytes.with(bytes.length - 9, 255 - (bytes.at(-9) ?? 0)));
    expect(await learn(folder, dataDir)).to.deep.equal(whole);
    expect(await readFile(file)).to.deep.equal(bytes);
  });
});

function givenFolders(): Promise<string> {
  return makeFolder({
    "articles/pool.md": articleText({ title: "The pool" }, BODY),
    "questions/pool.yml": QUESTIONS,
    "elsewhere.yml": ELSEWHERE,
  });
}

async function believing(knowledgeDir: string): Promise<(text: string) => TaughtBelief> {
  const { knowledge } = await loadKnowledge({ knowledgeDir });
  const { value: learned } = await loadTaught(knowledge, undefined);
  const believe = prepareTaught(knowledge, learned);
  return (text) => believe(understand(text, knowledge)).get("pool") as TaughtBelief;
}

async function learn(knowledgeDir: string, dataDir: string) {
  const { knowledge } = await loadKnowledge({ knowledgeDir });
  return (await loadTaught(knowledge, dataDir)).value;
}

function likeliest({ answers }: TaughtBelief): string | undefined {
  const sentences = BODY.split(/(?<=\.) /);
  const [key] = [...answers].sort(([, a], [, b]) => b - a)[0] ?? [];
  return sentences.find((_, at) => sentenceKey("pool#1", at) === key);
}
