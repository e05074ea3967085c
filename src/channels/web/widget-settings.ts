/** What the server puts before the launcher's script. */
export interface WidgetSettings {
  /** By language: the word for closing, and "rtl" where it is written from the right. */
  readonly languages: Readonly<Record<string, readonly [close: string, direction?: string]>>;
  /** CSS colours of the button and the bar, and of the words upon them. */
  readonly colour: string;
  readonly textColour: string;
}
