import { didYouMean } from "../spelling.ts";
import type { Dialog } from "./dialog.ts";
import type { Find, Finding } from "./finding.ts";
import { FEWEST_WORDS_MEASURED, HIGHEST_GRADE, MOST_WORDS_A_SENTENCE, readability } from "./reading-age.ts";

interface Text {
  readonly text: string;
  readonly path: Finding["path"];
}

export const unsafeText: Find = ({ dialog }) =>
  [...saidIn(dialog), ...labelsIn(dialog)].flatMap(({ text, path }): Finding[] => {
    if (/<\s*[a-z!/?]/i.test(text))
      return [
        {
          path,
          what: "It holds HTML.",
          remedy: "Write plain words; **bold** and [links](https://...) work.",
        },
      ];
    const link = /\]\(\s*(?!https:\/\/)/i.test(text);
    return link
      ? [{ path, what: "A link does not begin with https://.", remedy: "Write the whole address." }]
      : [];
  });

export const unknownContacts: Find = ({ dialog }, { contacts }) => {
  const places = [
    ...dialog.steps.map((step, place) => ({
      ids: "contacts" in step ? step.contacts : [],
      path: ["steps", place, "contacts"],
    })),
    ...dialog.tests.flatMap(({ turns }, test) =>
      turns.map(({ contacts: ids }, turn) => ({ ids: ids ?? [], path: ["tests", test, turn, "contacts"] })),
    ),
  ];
  return places.flatMap(({ ids, path }) =>
    ids
      .filter((id) => !contacts.has(id))
      .map((id): Finding => {
        const meant = didYouMean(id, contacts);
        const remedy = meant ? `Did you mean ${meant}?` : "Put the contact into contacts.yml first.";
        return { path, what: `There is no contact called ${id}.`, remedy };
      }),
  );
};

export const staleReview: Find = ({ reviewBy }, { today }) =>
  reviewBy >= today.toISOString().slice(0, 10)
    ? []
    : [
        {
          path: ["review_by"],
          what: `It had to be looked at by ${reviewBy}.`,
          remedy: "Read it through, mend what is out of date, and write the next day for review_by:.",
        },
      ];

export const longSentences: Find = ({ dialog }, { knownWords }) =>
  saidIn(dialog).flatMap(({ text, path }) =>
    readability(text, knownWords).long.map(
      (sentence): Finding => ({
        path,
        what: `A sentence has more than ${MOST_WORDS_A_SENTENCE} words: "${sentence.slice(0, 40)}...".`,
        remedy: "Make two of it.",
      }),
    ),
  );

/** Each step by itself, or else the dialog as a whole, which holds the steps that are too short to be measured. */
export const hardText: Find = ({ dialog }, { knownWords }) => {
  const said = saidIn(dialog);
  const whole = { text: said.map(({ text }) => text).join("\n\n"), path: ["steps"] };
  const hard = said.flatMap((step) => hardness(step, knownWords));
  return hard.length > 0 ? hard : hardness(whole, knownWords);
};

function hardness({ text, path }: Text, knownWords: readonly string[]): readonly Finding[] {
  const { grade, words } = readability(text, knownWords);
  if (grade < HIGHEST_GRADE || words < FEWEST_WORDS_MEASURED) return [];
  const what = `It reads like grade ${grade.toFixed(1)} (Flesch-Kincaid), and has to be below ${HIGHEST_GRADE}.`;
  const remedy =
    "Use shorter words and sentences. A name that cannot be put otherwise goes into known-words.yml.";
  return [{ path, what, remedy }];
}

function saidIn({ steps }: Dialog): readonly Text[] {
  return steps.flatMap((step, place): Text[] => {
    if (step.kind === "say") return [{ text: step.say, path: ["steps", place, "say"] }];
    return step.kind === "ask" ? [{ text: step.ask, path: ["steps", place, "ask"] }] : [];
  });
}

function labelsIn({ steps }: Dialog): readonly Text[] {
  return steps.flatMap((step, place) =>
    step.kind === "ask"
      ? step.choices.map(({ say }, at) => ({ text: say, path: ["steps", place, "choices", at, "say"] }))
      : [],
  );
}
