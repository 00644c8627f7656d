import { nfkc } from "@/lib/unicode";
/** A text without what is written now so, now otherwise: blanks, marks, width and case. */
export function bare(text: string): string {
  return nfkc(text)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}

/** The pairs of neighbouring characters of a text, spelled alike. */
export function pairsOf(text: string): Set<string> {
  const all = bare(text);
  return new Set(Array.from({ length: Math.max(0, all.length - 1) }, (_, at) => all.slice(at, at + 2)));
}

/** 0 to 1: how many pairs two texts share (Dice). */
export function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Groups of which each is alike to at least one other of its group, in the order given. */
export function clustered<T>(all: readonly T[], isAlike: (one: T, other: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const one of all) {
    const near = groups.filter((group) => group.some((other) => isAlike(one, other)));
    const [first, ...others] = near;
    if (!first) {
      groups.push([one]);
      continue;
    }
    first.push(one);
    for (const other of others.flat()) first.push(other);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups;
}
