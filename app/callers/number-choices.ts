import "server-only";
import type { Choice } from "@/components/ui/choices";
import { type Caller, ungrouped } from "@/lib/calls/callers";
import { identify } from "@/lib/numbers/identify";
import { numbersOf } from "@/lib/store/calls";

/** Numbers offered at most; the busiest come first. */
const offered = 60;

/** The numbers a caller may be given: its own (or those asked for), then those of the log that belong to nobody yet. */
export async function numberChoices(owner: string, callers: Caller[], first: string[]): Promise<Choice[]> {
  const logged = await numbersOf(owner);
  const counts = new Map(logged.map(({ number, count }) => [number, count]));
  const free = ungrouped(logged, callers).map(({ number }) => number);
  return [...new Set([...first, ...free.slice(0, offered)])].map((number) => ({
    value: number,
    label: identify(number).display,
    hint: `${counts.get(number) ?? 0}次`,
  }));
}
