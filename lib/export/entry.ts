import type { Readable } from "node:stream";

/** One file of a bundle, by its path inside. */
export type Entry = { path: string; size: number; sha256: string } & (
  | { bytes: Uint8Array }
  /** Opened only when its turn comes, so that a bundle of any size needs the memory of one chunk. */
  | { open: () => Promise<Readable> }
);
