import type { Call } from "./call";

/**
 * A quick capture that still lacks how it went or what it was about. Of a call that was missed, or hung up at the first ring,
 * nobody has to say what it was about.
 */
export function unfinished({ kind, how, category }: Pick<Call, "kind" | "how" | "category">): boolean {
  return lacksHow({ kind, how }) || lacksMatter({ how, category });
}

/** Nobody noted how it rang; a message rings in no way. */
export function lacksHow({ kind, how }: Pick<Call, "kind" | "how">): boolean {
  return kind === "call" && how === null;
}

/** Nobody noted what it was about, and it was heard. */
export function lacksMatter({ how, category }: Pick<Call, "how" | "category">): boolean {
  return category === null && how !== "missed" && how !== "one-ring";
}
