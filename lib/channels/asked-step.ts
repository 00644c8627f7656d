import type { Facts } from "./facts";
import { type FiledStep, latestAt } from "./filed-step";

/** The recorded complaint to the operator that an appeal stands on; null where that one was only typed, or none is known. */
export function askedStep({ filed, answers }: Pick<Facts, "filed" | "answers">): FiledStep | null {
  const { operatorOn } = answers;
  return latestAt(
    filed.filter((step) => step.filed.on === operatorOn),
    "operator",
  );
}
