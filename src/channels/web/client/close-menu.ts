import { byId } from "./page-parts.ts";

/** Folds the menu away, and whoever stood in it stands on what opens it; false where none was open. */
export function closeMenu(): boolean {
  const menu = byId<HTMLDetailsElement | null>("menu");
  if (!menu?.open) return false;
  if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
  menu.open = false;
  return true;
}
