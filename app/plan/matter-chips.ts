import type { Call } from "@/lib/calls/call";
import { matterOf, nameOfMatter, type Selection } from "@/lib/complaints/selection";

/** One matter or all of them; none to choose where there is only one. */
export function matterChips(calls: Call[], { matters }: Selection) {
  const all = [...new Set(calls.map(matterOf))];
  if (all.length < 2) return [];
  const chips = all.map((matter) => ({
    word: nameOfMatter(matter),
    href: `?matter=${matter}`,
    on: matters.length === 1 && matters[0] === matter,
  }));
  return [{ word: "全部", href: "?", on: matters.length === 0 }, ...chips];
}
