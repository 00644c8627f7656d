/** What one part of the check found: how many were looked at, and a line for each that is wrong. Nothing personal. */
export type Findings = { part: string; looked: number; wrong: string[]; note?: string };
