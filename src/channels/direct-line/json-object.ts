/** Deeper than any activity of a real client, and far from where writing JSON would overflow the stack. */
const DEEPEST = 32;

/** The object that a text holds; undefined where it is not JSON, not an object, or nested too deep. */
export function readJsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return isTooDeep(value, DEEPEST) ? undefined : (value as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}
