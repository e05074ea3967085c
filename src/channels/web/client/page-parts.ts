import type { PageData } from "../page-data.ts";

/** The parts of the page that the server drew, and the words and token it sent with them. */
export interface Page extends PageData {
  readonly log: HTMLElement;
  readonly status: HTMLElement;
  readonly form: HTMLFormElement;
  readonly question: HTMLTextAreaElement;
  readonly newer: HTMLButtonElement;
  readonly problem: HTMLElement;
  readonly left: HTMLElement;
  readonly leftSpoken: HTMLElement;
}

/** Finds the parts by their ids. */
export function findPage(): Page {
  const data = JSON.parse(byId("chat-data").textContent) as PageData;
  return {
    ...data,
    form: byId<HTMLFormElement>("composer"),
    log: byId("log"),
    status: byId("status"),
    question: byId<HTMLTextAreaElement>("question"),
    newer: byId<HTMLButtonElement>("newer"),
    problem: byId("problem"),
    left: byId("left"),
    leftSpoken: byId("left-spoken"),
  };
}

/** A part of the page that the server drew. */
export function byId<T extends HTMLElement | null = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
