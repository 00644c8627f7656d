import { turnsWaiting } from "../turns";

const names = ["pictures", "sheets", "cases"];

/** How many wait in each queue of this process, by its name. */
export function queueLengths(): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, turnsWaiting(name)]));
}
