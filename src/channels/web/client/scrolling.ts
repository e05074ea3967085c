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
