import type { WidgetSettings } from "../widget-settings.ts";
import { widgetStyles } from "./widget-styles.ts";

/** The server puts it before this script. */
declare const SETTINGS: WidgetSettings;

/** Where the script came from is where the chat is. It is only told while the script runs for the first time. */
const { origin: chat } = new URL((document.currentScript as HTMLScriptElement).src);

/** The element's name, what its events begin with, and the key under which the tab remembers that it is open. */
const NAME = "safety-chat";

if (!upgradeLink()) addEventListener("DOMContentLoaded", upgradeLink);

/** Makes a button of the link to the chat; true where there is such a link, and the browser is not too old. */
function upgradeLink(): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
  const link = links.find(({ origin, pathname }) => origin === chat && pathname === "/chat");
  if (link && "adoptedStyleSheets" in document) upgrade(link);
  return link !== undefined;
}

function upgrade(link: HTMLAnchorElement): void {
  const { host, button, dialog, frame } = draw(link);
  let message = "here";
  let isLoaded = false;
  const tell = (news: string) => host.dispatchEvent(new CustomEvent(`${NAME}-${news}`, { bubbles: true }));
  // As soon as somebody seems to be about to press the button, so that the chat is there when they do.
  button.onpointerenter = button.onfocus = load;
  button.onclick = () => {
    load();
    message = "opened";
    if (isWide()) dialog.show();
    else dialog.showModal();
    frame.focus();
    greet();
    tell(message);
    remember("1");
  };
  dialog.onclose = () => {
    button.focus();
    tell("closed");
    remember("");
  };
  // Where a keyboard covers a part of the screen, the chat keeps to the rest.
  visualViewport?.addEventListener("resize", ({ target }) => {
    const { height, scale } = target as VisualViewport;
    dialog.style.maxHeight = `${height * scale}px`;
  });
  frame.onload = () => {
    isLoaded = true;
    greet();
  };
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== chat) return;
    if (data === "close") dialog.close();
    else if (data === "exit") remember("");
    else tell(data);
  });
  if (isWide() && remember()) {
    load();
    // Not by show(), which would take the focus.
    dialog.open = true;
  }

  function load(): void {
    if (!frame.isConnected) dialog.append(frame);
  }

  /** Tells the page who it may talk to, and to take the focus where somebody has opened it. */
  function greet(): void {
    if (isLoaded && dialog.open) frame.contentWindow?.postMessage(message, chat);
  }
}

/** Puts the button and the dialog into the place of the link, out of reach of the page's styles. */
function draw(link: HTMLAnchorElement) {
  const { languages } = SETTINGS;
  const address = new URL(link.href);
  const [close, dir] = languages[address.searchParams.get("lang") ?? ""] ?? languages["en-GB"] ?? [];
  address.searchParams.set("framed", "");
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(widgetStyles(SETTINGS));
  root.adoptedStyleSheets = [sheet];
  const button = make("button", link.text);
  const closer = make("button", `${close} ✕`);
  const dialog = make("dialog", make("div", link.text, closer));
  const frame = make("iframe");
  dialog.dir = dir ?? "ltr";
  dialog.ariaLabel = link.text;
  frame.title = link.text;
  frame.src = address.href;
  closer.onclick = () => dialog.close();
  dialog.onkeydown = ({ key }) => key === "Escape" && dialog.close();
  root.append(dialog, button);
  link.remove();
  document.body.append(host);
  return { host, button, dialog, frame };
}

function isWide(): boolean {
  return matchMedia("(min-width:40em) and (min-height:30em)").matches;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

/** Remembers whether the chat is open, or tells what was remembered; a browser may forbid it, and then it is closed. */
function remember(isOpen?: string): string | null {
  try {
    if (isOpen !== undefined) sessionStorage.setItem(NAME, isOpen);
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}
