import type { Look } from "../../look.ts";

/** The look where a council has set nothing. */
export const PLAIN_LOOK: Look = { name: undefined, colour: undefined, textColour: "#ffffff" };

/** The stylesheet with the colours of the council, which hold in the dark too. */
export function withColours(css: string, { colour, textColour }: Look): string {
  if (colour === undefined) return css;
  return `${css}\n:root{--brand:${colour};--action:${colour};--on-brand:${textColour}}\n`;
}
