import { type Drawn, element } from "./drawn.ts";

const WEB = /^https?:$/;
const DIRECT = /^(tel|sms|mailto):$/;

/**
 * A link, or the words alone where the address is not one to follow. A website opens in a new tab, since the chat may
 * stand in a frame; that is said to those who cannot see it.
 */
export function drawLink(address: string, words: readonly Drawn[], newTab: string): Drawn {
  const url = readAddress(address);
  if (url && DIRECT.test(url.protocol)) return element("a", { href: url.href }, ...words);
  if (!url || !WEB.test(url.protocol)) return element("span", {}, ...words);
  const spoken = element("span", { class: "spoken" }, ` ${newTab}`);
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, ...words, spoken);
}

function readAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
