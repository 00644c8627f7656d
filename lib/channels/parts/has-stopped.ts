import type { Facts } from "../facts";
import { silentBy } from "./after-no";
import { groupsOf } from "./group";

/** Whether every number of the log was told no and has long called no more: what has stopped, nobody can be ordered to stop. */
export function hasStopped({ calls, today }: Pick<Facts, "calls" | "today">): boolean {
  const silent = new Set(groupsOf(calls).flatMap(({ after }) => [...silentBy(after, today)]));
  return calls.length > 0 && calls.every(({ number }) => silent.has(number));
}
