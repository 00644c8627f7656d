import type { Procedure } from "@/lib/filings/procedure";
import type { Facts } from "../facts";
import { type FiledStep, repliesTo } from "../filed-step";
import { procedureOf } from "./money";
import { reported } from "./reported";

/** By which procedure a report goes that was handed in: as the notice says, else as it asked; either where nobody said. */
export function procedureUsed({ filed, ...step }: FiledStep, all: readonly FiledStep[]): Procedure {
  const said = repliesTo({ filed, ...step }, all).findLast(({ procedure }) => procedure)?.procedure;
  return said ?? filed.procedure ?? "either";
}

/** The same of the report that is followed; of one that is not handed in yet, what it would ask for. */
export function procedureIn(facts: Facts): Procedure {
  const { follows, filed } = facts;
  return follows?.office === "police" ? procedureUsed(follows, filed) : procedureOf(reported(facts));
}
