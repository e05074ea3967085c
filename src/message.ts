/** What a resident sent, whatever channel it came by. */
export interface Message {
  /** The channel's own id of the message; the same id twice is the same message. */
  readonly id: string;
  readonly conversation: string;
  readonly user: string;
  /** The channel's name in the Bot Framework protocol: "directline", "msteams", "terminal". */
  readonly channel: string;
  /** BCP 47, such as "en-GB". */
  readonly locale: string;
  /** As typed; may be empty. */
  readonly text: string;
  /** The label of the suggestion that was pressed, where the channel tells. */
  readonly choice?: string;
  /** When it was sent, as its channel says, or else received. ISO 8601. */
  readonly at: string;
  /** What its channel needs to write to the resident later, as plain JSON; absent where that cannot be. */
  readonly later?: Readonly<Record<string, unknown>>;
  /** Whether its channel has it in the store's log, so that a turn which breaks off is taken again later. */
  readonly isKept?: true;
  /** Whether its channel sends a message again, even under another id, when it thinks that it was lost. */
  readonly mayBeCopy?: true;
}
