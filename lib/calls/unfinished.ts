import type { Call } from "./call";

/**
 * A quick capture that still lacks how it went or what it was about. Of a call that was missed, or hung up at the first ring,
 * nobody has to say what it was about.
 */
export function unfinished({ kind, how, category }: Pick<Call, "kind" | "how" | "category">): boolean {
  if (kind === "call" && how === null) return true;
  return category === null && how !== "missed" && how !== "one-ring";
}
