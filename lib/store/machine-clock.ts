import "server-only";
import { readFileSync } from "node:fs";
import { uptime } from "node:os";

/** Which run of the machine this is, and how many ms it has lasted by the clock that nobody sets. */
export type Run = { id: string; ms: number };

/** null where the system has no name for it (all but Linux). */
export function machineRun(): Run | null {
  try {
    return { id: readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(), ms: uptime() * 1000 };
  } catch {
    return null;
  }
}
