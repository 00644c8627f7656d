import { nameOfMatter, type Selection, selectionQuery } from "@/lib/complaints/selection";
import type { Offered } from "@/lib/store/offered-calls";

/** One matter or all of them, lit where it is all that is chosen; none to choose where there is only one. */
export function matterChips(all: Offered[], selection: Selection) {
  const chosen = selectionQuery(selection);
  if (all.length < 2) return [];
  const chips = all.map(({ key }) => ({
    word: nameOfMatter(key),
    href: `?matter=${key}`,
    on: chosen === `matter=${key}`,
  }));
  return [{ word: "全部", href: "?", on: chosen === "" }, ...chips];
}
