import type { Proposal } from "./proposals";

/** Where its value is from, as long as it stands there: what was chosen instead is the user's own. */
export function hintBeside(
  proposal: Proposal | Proposal<boolean> | undefined,
  value: unknown,
): string | undefined {
  return proposal?.value === value ? proposal?.hint : undefined;
}
