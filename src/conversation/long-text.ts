/** Nobody types as much into a chat, and what takes time with the square of its length is still worked out in no time. */
const LONGEST = 10_000;

/**
 * A text without its middle, where it is longer than 10,000 characters: so nobody holds the server up with one message.
 * People say what it is about at the beginning, and often that they are in danger at the end.
 */
export function withoutMiddle(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST / 2)}\n${text.slice(-LONGEST / 2)}`;
}
