import type { Call } from "./call";

/** Calls of the same numbers as these, about the same or about nothing that was noted: a missed one falls out of a matter. */
export function besideThese<One extends Pick<Call, "id" | "number" | "category">>(
  own: readonly Pick<Call, "id" | "number" | "category">[],
  all: readonly One[],
): One[] {
  const [ids, numbers, matters] = [new Set<string>(), new Set<string>(), new Set<Call["category"]>([null])];
  for (const { id, number, category } of own) {
    ids.add(id);
    if (number !== "") numbers.add(number);
    matters.add(category);
  }
  return all.filter(
    ({ id, number, category }) => !ids.has(id) && numbers.has(number) && matters.has(category),
  );
}
