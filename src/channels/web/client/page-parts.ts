import type { PageData } from "../page.ts";
import type { Strings } from "../strings.ts";

/** The parts of the page that the server drew, and the words and token it sent with them. */
export interface Page {
  readonly log: HTMLElement;
  readonly status: HTMLElement;
  readonly form: HTMLFormElement;
  readonly question: HTMLTextAreaElement;
  readonly send: HTMLButtonElement;
  readonly problem: HTMLElement;
  readonly left: HTMLElement;
  readonly leftSpoken: HTMLElement;
  readonly token: string;
  readonly strings: Strings;
}

/** Finds the parts by their ids. */
export function findPage(): Page {
  const form = byId<HTMLFormElement>("composer");
  const data = JSON.parse(byId("chat-data").textContent) as PageData;
  return {
    ...data,
    form,
    log: byId("log"),
    status: byId("status"),
    question: byId<HTMLTextAreaElement>("question"),
    send: form.querySelector("button") as HTMLButtonElement,
    problem: byId("problem"),
    left: byId("left"),
    leftSpoken: byId("left-spoken"),
  };
}

function byId<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
