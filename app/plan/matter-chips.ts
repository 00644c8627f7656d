import { nameOfMatter, type Selection } from "@/lib/complaints/selection";
import type { Offered } from "@/lib/store/offered-calls";

/** One matter or all of them; none to choose where there is only one. */
export function matterChips(all: Offered[], { matters }: Selection) {
  if (all.length < 2) return [];
  const chips = all.map(({ key }) => ({
    word: nameOfMatter(key),
    href: `?matter=${key}`,
    on: matters.length === 1 && matters[0] === key,
  }));
  return [{ word: "全部", href: "?", on: matters.length === 0 }, ...chips];
}
