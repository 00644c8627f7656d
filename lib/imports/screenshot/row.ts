import type { Marks } from "./marks";
import type { Said } from "./said";
import type { Box } from "./screen";

/** What to look at again before a row is saved, in Chinese. */
export type Doubt = { about: "number" | "time"; text: string };

/**
 * One row of a call list as read from its picture. nth: from above, from 1; digits: "" when the list says that no number
 * was shown; count: calls the row stands for, of which it tells only the last; said: null when no time was found.
 */
export type ShotRow = Marks & {
  nth: number;
  digits: string;
  /** The digits as the list parts them. */
  grouped: string;
  count: number;
  said: Said | null;
  box: Box;
  doubts: Doubt[];
};

/** A row that is not offered, and why, in Chinese. */
export type LeftRow = { box: Box; reason: string };

export type ShotRows = { rows: ShotRow[]; left: LeftRow[] };
