import type { Screen } from "@/lib/imports/screenshot/screen";

/** One file the reader needs: where it lies, and its size in bytes as it travels (gzip). */
export type Part = { path: string; bytes: number };

/** find: the model that finds text; read: the one that reads it; runtime: what runs them; characters: those they know. */
export type Parts = Record<"find" | "read" | "runtime" | "characters", Part>;

/** What the page asks of the worker. */
export type Ask = { say: "load"; parts: Parts } | { say: "read"; picture: Blob };

/** finding: where there is text; reading: line `done` of `total`. */
export type Stage = { stage: "finding" } | { stage: "reading"; done: number; total: number };

/**
 * no-network: the parts did not come; no-picture: the browser cannot open the picture; too-old: the
 * browser lacks what this needs; fault: all else.
 */
export type Trouble = "no-network" | "no-picture" | "too-old" | "fault";

/** What the worker answers: bytes and stages (of which part of a long picture) as often as there are some, then ready, read or trouble. */
export type Told =
  | { say: "bytes"; bytes: number }
  | { say: "ready" }
  | { say: "stage"; stage: Stage; part: number; parts: number }
  | { say: "read"; screen: Screen }
  | { say: "trouble"; trouble: Trouble };
