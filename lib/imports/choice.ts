import type { SourceRow } from "./row";

/** What becomes of a row until it is saved. new: would be a call. known: the log has it. out: the person's own call. */
export type RowState = "new" | "known" | "out" | "rejected";

/** read = saved + known + left + rejected. left: not chosen, the person's own calls included. */
export type Sums = { read: number; saved: number; known: number; left: number; rejected: number };

/** Before anything is compared with the log. */
export function stateOf({ direction }: SourceRow): RowState {
  return direction === "out" ? "out" : "new";
}
