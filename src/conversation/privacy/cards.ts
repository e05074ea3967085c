/** Whether groups of figures are a card number: it begins as one, and its sum is right (Luhn 1960), or they stand as on a card, mistyped or not. */
export function isCard(groups: readonly string[]): boolean {
  const figures = groups.join("");
  if (!/^[2-6]\d{12,18}$/.test(figures)) return false;
  const lengths = groups.map(({ length }) => length).join();
  return isLuhn(figures) || lengths === "4,4,4,4" || lengths === "4,6,5" || lengths === "16";
}

/** Every second figure from the right is doubled, and the figures of all add up to a multiple of ten. */
function isLuhn(figures: string): boolean {
  let sum = 0;
  for (let at = 0; at < figures.length; at++) {
    const figure = Number(figures[figures.length - 1 - at]);
    const doubled = at % 2 === 1 ? figure * 2 : figure;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
