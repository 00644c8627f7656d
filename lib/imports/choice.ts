import type { NumberKind } from "@/lib/numbers/profile";
import { asksAboutIt } from "./pasted/who-called";
import type { SourceRow } from "./row";

/** What becomes of a row until it is saved. new: would be a call. known: the log has it. out: the person's own call. */
export type RowState = "new" | "known" | "out" | "rejected";

/** read = saved + known + left + rejected. left: not chosen, the person's own calls included. */
export type Sums = { read: number; saved: number; known: number; left: number; rejected: number };

/** Before anything is compared with the log. */
export function stateOf({ direction }: SourceRow): RowState {
  return direction === "out" ? "out" : "new";
}

/** The operator's own service line, which calls back and which people call: a nuisance only where it was marked as one. */
export function isServiceLine({ label }: SourceRow, numberKind: NumberKind): boolean {
  return numberKind === "operator" && label === "";
}

/** What was sold stands there in the person's own words, though not who called whom; they asked nobody about it. */
export function isNotedSale({ direction, category, wrote = "" }: SourceRow): boolean {
  return direction === null && category !== undefined && !asksAboutIt(wrote);
}

/** In seconds: who talks for longer to an ordinary mobile knows whom they talk to. */
const longTalk = 60;

/** A call from an ordinary mobile that was talked on: in a bill, which names no contacts, likely one of the person's own people. */
export function isLikelyOwnTalk({ kind, seconds }: SourceRow, numberKind: NumberKind): boolean {
  return kind === "call" && numberKind === "mobile" && (seconds ?? 0) > longTalk;
}
