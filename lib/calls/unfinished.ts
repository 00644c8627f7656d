import type { Call } from "./call";

/** A quick capture that still lacks how it went or what it was about. */
export function unfinished(call: Pick<Call, "kind" | "how" | "category">): boolean {
  return call.category === null || (call.kind === "call" && call.how === null);
}
