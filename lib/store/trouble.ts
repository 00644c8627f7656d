import "server-only";
import { storeTrouble } from "./files/fault";
import { illnessNow } from "./health";
import { isLockLost } from "./lock-lost";
import { hasVanished } from "./vanished";

/** What keeps the server from its work for now: no room, the store of files, the database, or a key that it lacks. */
export type Trouble = "full" | "files" | "database" | "keys";

/**
 * Which trouble a fault comes from; null for a fault of the program. A database that is away shows itself in many faults, some of
 * which say nothing of it any more: so it is looked at.
 */
export async function troubleOf(fault: unknown): Promise<Trouble | null> {
  const ofFiles = storeTrouble(fault);
  if (ofFiles) return ofFiles === "full" ? "full" : "files";
  if (isLockLost(fault)) return "database"; // which may be well again by now
  if (isAnswer(fault) || hasVanished(fault)) return null;
  const found = await illnessNow("database");
  return found === "originals" ? null : found;
}

/** What Next throws to lead on, or to say that something is not found. */
function isAnswer(fault: unknown): boolean {
  return typeof fault === "object" && fault !== null && /^NEXT_/.test(String(Reflect.get(fault, "digest")));
}
