import { channelById } from "@/lib/channels";
import type { Move } from "@/lib/complaints/move";
import type { Next } from "./plan";

/** There is one next step, the plan's: where its door is another, the one that an answer here names waits for its turn. */
export function moveByPlan(move: Move, plan: Next): Move {
  if (move.kind !== "next" || plan.kind !== "go" || plan.channel === move.channel) return move;
  return channelById(move.channel)?.begins === "calls" ? { kind: "look" } : move;
}
