import { channelById } from "@/lib/channels";
import type { Move } from "@/lib/complaints/move";
import type { Next } from "./plan";

/**
 * There is one next step, the plan's. A door of its own that an answer names here waits for its turn, and so does a
 * review, which has a section of its own; any other letter to the same office goes on here.
 */
export function moveByPlan(move: Move, plan: Next): Move {
  if (move.kind !== "next") return move;
  const door = channelById(move.channel);
  if (plan.kind === "go" && plan.channel === move.channel) return move;
  const isElsewhere = plan.kind === "go" && door?.handInBy !== undefined;
  return door?.begins === "calls" || isElsewhere ? { kind: "look" } : move;
}
