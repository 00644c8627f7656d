import "server-only";
import type { HealthPart, Illness } from "./health";

/** What whoever reads the log does first. Of no room and of a lacking key the log has lines already. */
const next: Record<Exclude<Illness, "full" | "keys">, string> = {
  database: "the database does not answer, or not as it should",
  files: "the file store does not answer, or not as it should",
  originals:
    "originals are missing, or the database and its file store do not fit: npm run store-id -- status",
};

const told = new Map<HealthPart, Illness | null>();

/** Writes one line when a part falls ill, otherwise ill, or well again: not one for each time somebody asks. */
export function tellChange(part: HealthPart, found: Illness | null): void {
  const before = told.get(part) ?? null;
  told.set(part, found);
  if (found === before || found === "full" || found === "keys") return;
  if (found) console.error(`health of ${part}: ${next[found]}`);
  else console.warn(`health of ${part}: well again`);
}

/** For tests: nothing has been told yet. */
export function forgetTold(): void {
  told.clear();
}
