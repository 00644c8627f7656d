import type { Day, Deadline } from "./deadline";
import { count, isWorkingDay } from "./working-days";

/** What a rule says before day zero is known. */
export type DeadlineRule = Omit<Deadline, "from" | "on" | "certain">;

/** The date a rule gives when it starts to run on `from`; its last day may be a day off, and move, in a year not announced. */
export function due(rule: DeadlineRule, from: Day): Deadline {
  const { on, certain } = count(from, rule.span);
  return { ...rule, from, on, certain: certain && isWorkingDay(on).certain };
}
