import type { Notice, Procedure } from "@/lib/filings/procedure";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { procedureOf } from "./money";
import { reported } from "./reported";

/** By which procedure a report goes that was handed in: as the notice says, else as it asked; either where nobody said. */
export function procedureUsed(step: FiledStep, all: readonly FiledStep[]): Procedure {
  const notice = lastNotice(step, all);
  return (notice === "reconsidered" ? "criminal" : notice) ?? step.filed.procedure ?? "either";
}

/** Which notice the police gave last, as far as the user said. */
export function lastNotice(step: FiledStep, all: readonly FiledStep[]): Notice | undefined {
  return repliesTo(step, all).findLast(({ procedure }) => procedure)?.procedure;
}

/** Whether the crime was refused once more when the same police were asked again. */
export function isReconsidered({ follows, filed }: Facts): boolean {
  return follows?.office === "police" && lastNotice(follows, filed) === "reconsidered";
}

/** The same of the report that is followed; of one that is not handed in yet, what it would ask for. */
export function procedureIn(facts: Facts): Procedure {
  const { follows, filed } = facts;
  return follows?.office === "police" ? procedureUsed(follows, filed) : procedureOf(reported(facts));
}
