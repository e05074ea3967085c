import { LONGEST_QUESTION } from "../drawing/question-limit.ts";
import { countOf, fillIn } from "../drawing/wording.ts";
import type { Page } from "./page-parts.ts";

/** From this many characters left on, the page says how many. */
const NEAR_LIMIT = 100;

/** A number that changes with each key is read out once the typing pauses. Milliseconds. */
const PAUSE_MS = 1000;

/** Makes the question box live: Enter or the button sends, Shift and Enter begins a line. */
export function createComposer(page: Page, onSend: (text: string) => void): void {
  const { form, question, strings } = page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  question.addEventListener("keydown", (event) => {
    // While a word is being composed, as in Nepali or Arabic, Enter belongs to the keyboard.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  question.addEventListener("input", () => {
    setProblem("");
    showLeft();
  });
  showLeft();

  function submit(): void {
    const text = question.value.trim();
    const problem = problemOf(text, page);
    setProblem(problem);
    if (problem) {
      question.focus();
      return;
    }
    question.value = "";
    showLeft();
    onSend(text);
  }

  function setProblem(problem: string): void {
    if (page.problem.textContent !== problem) page.problem.textContent = problem;
    if (problem) question.setAttribute("aria-invalid", "true");
    else question.removeAttribute("aria-invalid");
  }

  function showLeft(): void {
    const left = LONGEST_QUESTION - question.value.length;
    const words =
      left < 0
        ? countOf(strings.characters_over, -left, strings.language)
        : countOf(strings.characters_left, left, strings.language);
    page.left.textContent = left <= NEAR_LIMIT ? words : "";
    page.left.classList.toggle("over", left < 0);
    clearTimeout(timer);
    timer = setTimeout(() => {
      page.leftSpoken.textContent = page.left.textContent;
    }, PAUSE_MS);
  }
}

function problemOf(text: string, { strings }: Page): string {
  if (text === "") return strings.empty_question;
  if (text.length <= LONGEST_QUESTION) return "";
  return fillIn(strings.long_question, { count: LONGEST_QUESTION }, strings.language);
}
