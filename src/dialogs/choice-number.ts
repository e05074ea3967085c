const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9 },
};
const LAST = "last";

/** "2", "2.", "option 2", "no 2", "number two", "the second one", "last one" */
const CHOICE_NUMBER =
  /^(?:the )?(?:option|choice|number|no\.?|#)? ?(\d{1,2}|[a-z]+)(?:st|nd|rd|th)?[.)]?(?: one| option| choice)?$/;

/** Which of so many choices a number means, counted from 1; undefined where it is no number, or none of them. */
export function choiceNumber(text: string, choices: number): number | undefined {
  const said = text.slice(0, 40).trim().toLowerCase();
  const [, word = ""] = CHOICE_NUMBER.exec(said) ?? [];
  if (word === LAST) return choices;
  const number = /^\d/.test(word) ? Number(word) : NUMBERS[word];
  return number !== undefined && number >= 1 && number <= choices ? number : undefined;
}
