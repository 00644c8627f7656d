import type { Day } from "../deadline";

/** 国务院办公厅关于某年部分节假日安排的通知, as data. To add a year: one file here, one line in index.ts. */
export type Notice = {
  year: number;
  /** Number and date of the notice, and where it was read. */
  source: string;
  /** First and last day off, both included. */
  off: { name: string; from: Day; to: Day }[];
  /** Weekend days that are worked: 调休上班. */
  work: Day[];
};
