import type { Call } from "@/lib/calls/call";
import { oldestFirst } from "@/lib/calls/pattern";

/** The calls from the numbers of a complaint, with those of its own that no number finds: a hidden one, a sender's name. */
export function withOwn(own: readonly Call[], found: readonly Call[]): Call[] {
  const ids = new Set(found.map(({ id }) => id));
  return oldestFirst([...found, ...own.filter(({ id }) => !ids.has(id))]);
}
