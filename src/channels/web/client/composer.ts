import type { Page } from "./page-parts.ts";
import { countOf, fillIn } from "./wording.ts";

/** The longest question, in characters. */
const LIMIT = 1000;

/** From this many characters left on, the page says how many. */
const NEAR_LIMIT = 100;

/** A number that changes with each key is read out once the typing pauses. Milliseconds. */
const PAUSE_MS = 1000;

/** Makes the question box live: Enter or the button sends, Shift and Enter begins a line. */
export function createComposer(page: Page, onSend: (text: string) => void): void {
  const { form, question, strings } = page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.send.disabled = false;
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
    const problem = problemOf(text);
    setProblem(problem);
    if (problem) {
      question.focus();
      return;
    }
    question.value = "";
    showLeft();
    onSend(text);
  }

  function problemOf(text: string): string {
    if (text === "") return strings.emptyQuestion;
    return text.length > LIMIT ? fillIn(strings.longQuestion, { count: LIMIT }) : "";
  }

  function setProblem(problem: string): void {
    if (page.problem.textContent !== problem) page.problem.textContent = problem;
    if (problem) question.setAttribute("aria-invalid", "true");
    else question.removeAttribute("aria-invalid");
  }

  function showLeft(): void {
    const left = LIMIT - question.value.length;
    const words = left < 0 ? countOf(strings.charactersOver, -left) : countOf(strings.charactersLeft, left);
    page.left.textContent = left <= NEAR_LIMIT ? words : "";
    page.left.classList.toggle("over", left < 0);
    clearTimeout(timer);
    timer = setTimeout(() => {
      page.leftSpoken.textContent = page.left.textContent;
    }, PAUSE_MS);
  }
}
