import type { RejectedRow, SourceRow } from "./row";

/**
 * The first bytes of a file (at most 64 KB), and the same as text when it is text. rows: the first rows of its sheet when
 * it is a workbook (sheetKind), put there by whoever opens the file; empty when the workbook cannot be opened.
 * zipped: the bytes are those of a list inside of the ZIP that the file is.
 */
export type Head = { bytes: Uint8Array; text: string | null; rows?: Cell[][]; zipped?: true };

/** A cell of a sheet: dates are already text, yyyy-mm-dd HH:mm:ss. */
export type Cell = string | number | boolean | null;

/**
 * A file to be read; stream() begins anew each time. size: bytes. name: from the person's disk, a hint at most. breath: to be
 * asked often by a reader of which nothing may come for long; a pause, when it is time.
 */
export type SourceFile = {
  name: string;
  size: number;
  head: Head;
  stream(): AsyncIterable<Uint8Array>;
  breath?: () => Promise<void> | null;
  /** The sheets of .xlsx, .xls or an HTML table, one after the other, in batches of rows. Throws SheetTrouble before the first. */
  sheet(): AsyncIterable<Cell[][]>;
};

/** Index of the column that holds each thing, counted from 0. */
export type Columns = { number: number; at: number } & Partial<
  Record<"date" | "seconds" | "direction" | "outcome" | "name" | "label" | "place" | "smsText", number>
>;

/** What the person answered. billMonth: yyyy-mm of the bill's first day. isNoBill: it may go on for more months than a bill. pastedOn: the day (yyyy-mm-dd) of which a pasted 昨天 speaks. readAt: ISO instant of the reading, after which nothing can have happened. */
export type Hints = {
  dayFirst?: boolean;
  billMonth?: string;
  isNoBill?: true;
  pastedOn?: string;
  readAt?: string;
  columns?: Columns;
};

/** What only the person can say before the file can be read. head: the first rows of the table. line: where the sample stands. days: all that lack their year, mm-dd, where they are known. */
export type Ask =
  | { kind: "day-first"; sample: string; line?: number }
  | { kind: "bill-month"; sample: string; line?: number; days?: string[] }
  | { kind: "columns"; head: string[][] };

/**
 * What reading yields, in the order of the file. After an ask nothing follows.
 * cut: the file ends too early or cannot be read on; what came before stays. Its text is Chinese.
 */
export type Read =
  | { kind: "row"; row: SourceRow }
  | { kind: "rejected"; rejected: RejectedRow }
  | { kind: "ask"; ask: Ask }
  | { kind: "cut"; text: string };

/** One kind of file. */
export type Format = {
  id: string;
  /** As the person calls it: 安卓通话备份. */
  name: string;
  /** A bill lists connected calls only, and the page says so. */
  connectedOnly: boolean;
  /** By content, never by name. */
  recognise(head: Head): boolean;
  read(file: SourceFile, hints: Hints): AsyncIterable<Read>;
};
