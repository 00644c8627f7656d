import type { SourceRow } from "./row";

/** What becomes of a row until it is saved. new: would be a call. known: the log has it. out: the person's own call. */
export type RowState = "new" | "known" | "out" | "rejected";

/** read = saved + known + left + rejected. left: not chosen, the person's own calls included. */
export type Sums = { read: number; saved: number; known: number; left: number; rejected: number };

/** Before anything is compared with the log. */
export function stateOf({ direction }: SourceRow): RowState {
  return direction === "out" ? "out" : "new";
}

/**
 * What is ticked before the person chooses: what came in, but not from somebody in the contacts, unless the log has the
 * number already. What does not say whether it came in is for the person to tick.
 */
export function tickedAtFirst(row: Pick<SourceRow, "direction">, contact: boolean, inLog: boolean): boolean {
  return row.direction === "in" ? !contact || inLog : row.direction === null && inLog;
}
