import type { Page } from "./page-parts.ts";

export interface Status {
  waiting(isWaiting: boolean): void;
  connected(isConnected: boolean): void;
}

/** Most answers are there before anybody need be told to wait. Milliseconds. */
const PATIENCE_MS = 500;

/** After this long, saying that an answer is being looked for is no longer true. Milliseconds. */
const GIVE_UP_MS = 20_000;

/** The line under the conversation that says what is going on. */
export function createStatus({ status, strings }: Page): Status {
  let isWaiting = false;
  let isConnected = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    waiting: (now) => {
      clearTimeout(timer);
      isWaiting = false;
      if (now) timer = setTimeout(beginWaiting, PATIENCE_MS);
      else draw();
    },
    connected: (now) => {
      isConnected = now;
      draw();
    },
  };

  function beginWaiting(): void {
    isWaiting = true;
    draw();
    timer = setTimeout(() => {
      isWaiting = false;
      draw();
    }, GIVE_UP_MS);
  }

  function draw(): void {
    const words = isConnected ? (isWaiting ? strings.waiting : "") : strings.disconnected;
    status.classList.toggle("waiting", isConnected && isWaiting);
    // Words that have not changed are left alone, or they would be read out again.
    if (status.textContent !== words) status.textContent = words;
  }
}
