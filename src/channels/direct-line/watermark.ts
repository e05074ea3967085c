/** How far a reader has come in a log, and in which log: a log that was lost and begun again has another epoch. */
export interface Place {
  readonly epoch: string;
  /** The last activity that was read; 0 where none was. */
  readonly sequence: number;
}

/** Before the first activity of any log. */
export const START: Place = { epoch: "", sequence: 0 };

/** A place as clients carry it. To them it is opaque; they put it in an address as it is, so it is safe there. */
export function writeWatermark({ epoch, sequence }: Place): string {
  return `${Buffer.from(epoch).toString("base64url")}.${sequence}`;
}

/** The place a watermark names; the start where it is empty or was not written by us. */
export function readWatermark(watermark: unknown): Place {
  if (typeof watermark !== "string") return START;
  const match = /^([\w-]{1,200})\.(\d{1,15})$/.exec(watermark);
  if (!match) return START;
  const [, epoch = "", sequence] = match;
  return { epoch: Buffer.from(epoch, "base64url").toString(), sequence: Number(sequence) };
}
