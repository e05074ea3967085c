/** How a council's chat looks. */
export interface Look {
  /** Undefined: the title in each language. */
  readonly name: string | undefined;
  /** CSS colour of the header and the buttons, such as #1b3a57; undefined: the product's own, light and dark. */
  readonly colour: string | undefined;
  /** CSS colour of the words upon it. */
  readonly textColour: string;
}

/** The look where a council has set nothing. */
export const PLAIN_LOOK: Look = { name: undefined, colour: undefined, textColour: "#ffffff" };

/** The stylesheet with the colours of the council, which hold in the dark too. */
export function withColours(css: string, { colour, textColour }: Look): string {
  if (colour === undefined) return css;
  return `${css}\n:root{--brand:${colour};--action:${colour};--on-brand:${textColour}}\n`;
}
