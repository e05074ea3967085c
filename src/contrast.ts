/** The least contrast that WCAG 2.2 AA asks of text, to 1. */
export const LEAST_CONTRAST = 4.5;

/** The contrast of two colours such as #1b3a57, from 1 (none) to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour nearest to the given one, lighter or darker in the same mixture, that text of a colour can be read on. */
export function readableOn(colour: string, text: string): string {
  const towards = luminanceOf(text) > 0.18 ? 0 : 255;
  for (let part = 0; part <= 1; part += 0.01) {
    const mixed = channelsOf(colour).map((channel) => Math.round(channel + (towards - channel) * part));
    const candidate = `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
    if (contrastOf(candidate, text) >= LEAST_CONTRAST) return candidate;
  }
  return towards === 0 ? "#000000" : "#ffffff";
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
}
