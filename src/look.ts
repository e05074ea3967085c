/** How a council's chat looks. */
export interface Look {
  /** Undefined: the title in each language. */
  readonly name: string | undefined;
  /** CSS colour of the header and the buttons, such as #1b3a57; undefined: the product's own, light and dark. */
  readonly colour: string | undefined;
  /** CSS colour of the words upon it. */
  readonly textColour: string;
}
