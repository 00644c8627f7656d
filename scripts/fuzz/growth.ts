import { readFileSync } from "node:fs";

/** In MB: what a process holds of the machine's memory; 0 where the system does not say. */
export function residentOf(pid: number): number {
  try {
    const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Math.round(Number(found?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

/** In MB: what this process has in use after a collection, buffers among it; 0 where nobody may ask for one. */
export function inUse(): number {
  if (!globalThis.gc) return 0;
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return Math.round((heapUsed + external) / 2 ** 20);
}

/**
 * Whether something grows with the rounds. `samples`: MB at the start and after each tenth. What a program needs to get
 * going is not counted: the least of the last three is held against the most of the first three tenths.
 */
export function grows(samples: number[]): boolean {
  const [, ...tenths] = samples;
  if (tenths.length < 8) return false;
  const early = Math.max(...tenths.slice(0, 3));
  return Math.min(...tenths.slice(-3)) > early * 1.2 + 48;
}
