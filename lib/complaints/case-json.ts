import { jsonSteps } from "./json-steps";

/** Bytes of the largest case file, alone or in a ZIP: the longest log that fits a space is less. */
export const LARGEST_CASE_FILE = 96 * 1024 * 1024;

/**
 * What a case file may hold: twice what 96 MB of anybody's own are made of. Empty lists and objects without end would keep
 * the server busy for minutes and fill its memory; nested a thousandfold, nothing can write them down again. No object here has
 * a hundred members.
 */
const MOST = { objects: 700_000, values: 4_000_000, depth: 64, members: 1_000 };

/** What a case file says, not checked yet, read in steps; null for what is no JSON, and for more than anybody has. */
export function* caseJsonSteps(written: string): Generator<void, unknown> {
  try {
    return yield* jsonSteps(written.replace(/^\uFEFF/, ""), MOST);
  } catch {
    return null;
  }
}
