import type { TellFrame } from "./frame.ts";
import { byId } from "./page-parts.ts";
import { readSession, saveSession } from "./session.ts";

/** How often Shift has to be pressed by itself to leave, and in what time. Milliseconds. */
const PRESSES = 3;
const PRESSES_MS = 5000;

/** Lets whoever must not be seen here leave at once, by the link or by the Shift key; the conversation is deleted. */
export function readyExit(tellFrame: TellFrame): void {
  const link = byId<HTMLAnchorElement>("exit");
  let pressed: number[] = [];
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(link.href, tellFrame);
  });
  addEventListener("keydown", ({ key, repeat }) => {
    if (repeat) return;
    const now = performance.now();
    pressed = key === "Shift" ? [...pressed.filter((at) => now - at < PRESSES_MS), now] : [];
    if (pressed.length === PRESSES) leave(link.href, tellFrame);
  });
}

/** The page is emptied first: the next one may take a while to come. Going back does not lead here again. */
function leave(address: string, tellFrame: TellFrame): void {
  tellFrame("exit");
  const token = readSession()?.token ?? document.querySelector<HTMLInputElement>("[name=token]")?.value ?? "";
  saveSession(undefined);
  navigator.sendBeacon("/chat/clear", new URLSearchParams({ token }));
  document.title = "";
  document.body.replaceChildren();
  // In a council's page the whole page has to go.
  (top ?? window).location.replace(address);
}
