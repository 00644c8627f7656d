/** What a table is made of: how many calls of how many owners fall into a cell. */
export type Counted = { cell: string; calls: number; owners: number };

/** A table as the host sees it: every figure rounded down to tens. `rest`: the cells held back, taken together. */
export type CountTable = { by: string; cells: Counted[]; rest: Omit<Counted, "cell"> | null };

/** Fewer owners than this are never told of. */
export const fewest = 10;

/**
 * Which cells may be told, largest first, and what is held back. A cell of fewer than ten owners is held back; and since
 * the cells of another table add up to the same total, so many of the smallest others go with it that those held back
 * are of ten owners together. `ownersOf`: of several cells together; somebody may be in each of them.
 */
export async function tellable(
  all: Counted[],
  ownersOf: (cells: string[]) => Promise<number>,
): Promise<{ shown: Counted[]; hidden: string[] }> {
  const shown = all.filter(({ owners }) => owners >= fewest).toSorted((a, b) => b.calls - a.calls);
  const hidden = all.filter(({ owners }) => owners < fewest).map(({ cell }) => cell);
  while (hidden.length > 0 && shown.length > 0 && (await ownersOf(hidden)) < fewest) {
    const smallest = shown.pop();
    if (smallest) hidden.push(smallest.cell);
  }
  return { shown, hidden };
}

/** 57 → 50: what one call more or less changes is not seen from one day to the next. */
export function toTens(count: number): number {
  return Math.floor(count / 10) * 10;
}
