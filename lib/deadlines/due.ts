import type { Day, Deadline } from "./deadline";
import { count } from "./working-days";

/** What a rule says before day zero is known. */
export type DeadlineRule = Omit<Deadline, "from" | "on" | "certain">;

/** The date a rule gives when it starts to run on `from`. */
export function due(rule: DeadlineRule, from: Day): Deadline {
  const { on, certain } = count(from, rule.span);
  return { ...rule, from, on, certain };
}
