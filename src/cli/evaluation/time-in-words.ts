import { britishDay } from "../../british-day.ts";

/** A moment as people write it: "16 October 2020 at 11:30 UTC" of 2020-10-16T11:30:00.000Z. */
export function timeInWords(at: string): string {
  return `${britishDay(at.slice(0, 10))} at ${at.slice(11, 16)} UTC`;
}
