import type { NumberKind } from "@/lib/numbers/profile";
import type { RowState } from "./choice";
import type { RejectedRow, SourceRow } from "./row";

/** One number of a file that is chosen from, with those of its rows that are looked at. Instants are ISO. */
export type ListedNumber = {
  number: string;
  kind: NumberKind;
  /** In the person's contacts; "" when it is nobody they know. */
  name: string;
  firstAt: string;
  lastAt: string;
  /** Rows that may become calls, and how many of them are ticked. */
  fresh: number;
  ticked: number;
  /** Rows that the log has already. */
  known: number;
  /** Calls the person made. */
  out: number;
  /** Of the fresh ones, those of which the source does not say whether they came in. */
  unclear: number;
  sms: number;
  /** Of the fresh ones the longest talk, in seconds; null where none is told of. */
  longest: number | null;
  /** The log has this number: it has disturbed before. */
  logged: boolean;
  /** Of the fresh ones, those of calls that were deleted from the log. */
  deleted: number;
  /** Of the fresh ones that came in, those with something to look at: a number that lost its first 0, a broken record. */
  doubtful: number;
};

/** What could not be read. nth: its place in the file. */
export type ListedRejected = RejectedRow & { nth: number };

/** One row of such a number. nth: its place in the file; deleted: tells of a call that was deleted from the log. */
export type ListedRow = { nth: number; state: RowState; ticked: boolean; deleted: boolean; said: SourceRow };
