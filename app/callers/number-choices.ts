import "server-only";
import type { Choice } from "@/components/ui/choices";
import type { Look } from "@/components/ui/number-look";
import { type Caller, ungrouped } from "@/lib/calls/callers";
import { identify } from "@/lib/numbers/identify";
import { numbersOf } from "@/lib/store/calls";
import type { NumberLook } from "../number-look";
import { pageOf } from "../pages";

/**
 * The numbers a caller may be given: first its own and those that are ticked, then one page of those of the log that belong
 * to nobody yet, the busiest first.
 */
export async function numberChoices(
  owner: string,
  callers: Caller[],
  first: string[],
  { q, page: asked }: NumberLook,
): Promise<{ choices: Choice[]; look: Look }> {
  const logged = await numbersOf(owner);
  const counts = new Map(logged.map(({ number, count }) => [number, count]));
  const free = ungrouped(logged, callers).map(({ number }) => number);
  const { items, page, pages } = pageOf(
    free.filter((number) => number.includes(q)),
    asked + 1,
  );
  const choices = [...new Set([...first, ...items])].map((number) => ({
    value: number,
    label: identify(number).display,
    hint: `记过${counts.get(number) ?? 0}次`,
  }));
  return { choices, look: { q, page, pages } };
}
