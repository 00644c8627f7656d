import { channelById } from "@/lib/channels";
import type { Move } from "@/lib/complaints/move";
import type { Next } from "./plan";

/**
 * There is one next step, the plan's. A door of its own that an answer names here waits for its turn, and so does a
 * review, which has a section of its own; any other letter to the same office goes on here. Where the calls are said to
 * have stopped, there is nothing but to close it.
 */
export function moveByPlan(move: Move, plan: Next): Move {
  const isOver = plan.kind === "end";
  if (move.kind === "again") return isOver ? move : { kind: "look" };
  if (move.kind === "look") return isOver && plan.because !== "walked" ? { kind: "close" } : move;
  if (move.kind !== "next") return move;
  const door = channelById(move.channel);
  if (plan.kind === "go" && plan.channel === move.channel) return move;
  const isElsewhere = plan.kind === "go" && door?.handInBy !== undefined;
  return door?.begins === "calls" || isElsewhere ? moveByPlan({ kind: "look" }, plan) : move;
}
