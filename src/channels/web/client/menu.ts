import { closeMenu } from "./close-menu.ts";
import { byId, type Page } from "./page-parts.ts";

/** How long a download may take to begin before its text is let go. Milliseconds. */
const KEEP_MS = 10_000;

/** Makes the menu live: print, download, clear. */
export function readyMenu({ log, question }: Page, onClear: () => void): void {
  const print = byId("print");
  const download = byId<HTMLAnchorElement>("download");
  print.hidden = false;
  download.hidden = false;
  print.addEventListener("click", () => {
    closeMenu();
    window.print();
  });
  download.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([writeOut(log)], { type: "text/plain;charset=utf-8" }));
    download.href = address;
    setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
  });
  byId("clear").addEventListener("click", (event) => {
    event.preventDefault();
    closeMenu();
    question.focus();
    onClear();
  });
}

/** The conversation as plain text, links with their addresses. */
function writeOut(log: HTMLElement): string {
  const messages = [...log.querySelectorAll<HTMLElement>(".message")].map((message) => {
    // biome-ignore lint/performance/useDomNodeTextContent: paragraphs and items of a list stand on lines of their own.
    const words = [...message.querySelectorAll<HTMLElement>(".who, .words")].map((part) => part.innerText);
    const links = [...message.querySelectorAll("a")].map((a) => `${a.firstChild?.textContent} ${a.href}`);
    return [...words, ...links].join("\n");
  });
  return `${messages.join("\n\n")}\n`;
}
