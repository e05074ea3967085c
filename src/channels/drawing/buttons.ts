import type { Abilities } from "./abilities.ts";
import type { SuggestedActions } from "./drawn-activity.ts";

/** Whether all of a reply's choices can be pressed; where one cannot, they are numbered in the text instead. */
export function fitsButtons(
  suggestions: readonly string[],
  { buttons }: Pick<Abilities, "buttons">,
): boolean {
  if (!buttons || suggestions.length > buttons.most) return false;
  return suggestions.every((label) => label.length <= buttons.longest);
}

/** What can be pressed; each says its own label. Nothing where there is nothing to press. */
export function buttons(suggestions: readonly string[]): { readonly suggestedActions?: SuggestedActions } {
  if (suggestions.length === 0) return {};
  const actions = suggestions.map((title) => ({ type: "imBack" as const, title, value: title }));
  return { suggestedActions: { to: [], actions } };
}
