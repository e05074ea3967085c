import type { Page } from "./page-parts.ts";

/** Whether the newest message is in sight, so that the page goes on following the conversation. */
export function isFollowing({ log }: Page): boolean {
  const newest = log.lastElementChild;
  return newest === null || newest.getBoundingClientRect().top < innerHeight;
}

/** Brings new messages into view, from the first of them on: its beginning, where not all of them fit. */
export function reveal(first: HTMLElement, { log, form }: Page): void {
  const height = log.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  const header = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  if (height > innerHeight - form.offsetHeight - header) first.scrollIntoView({ block: "start" });
  else scrollTo(0, document.documentElement.scrollHeight);
}

/** Tells whoever has scrolled up of a message below, until they are there; gives the function to tell with. */
export function createNewer(page: Page): (message: HTMLElement) => void {
  let first: HTMLElement | undefined;
  page.newer.addEventListener("click", () => {
    const message = first;
    if (!message) return;
    // The button goes away, and whoever pressed it stands on what it led to.
    message.focus({ preventScroll: true });
    reveal(message, page);
    forget();
  });
  addEventListener("scroll", () => isFollowing(page) && forget(), { passive: true });
  return (message) => {
    first ??= message;
    page.newer.hidden = false;
  };

  function forget(): void {
    first = undefined;
    page.newer.hidden = true;
  }
}
