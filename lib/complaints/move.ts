import type { NextDoor } from "@/lib/channels/next-door";
import { isPromise, type Outcome } from "@/lib/filings/outcome";
import type { StandingNow } from "./standing-now";

/**
 * The one thing to do next about a complaint. next: write the letter of that channel; look: see which other door is
 * left; again: complain of the calls that came since; open: go on with the complaint of that id.
 */
export type Move =
  | { kind: "file" | "reply" | "close" | "look" | "again" | "none" }
  | { kind: "next"; channel: string }
  | { kind: "open"; id: string };

/** door: what their last word, or their silence, means here. */
export function moveOf(standing: StandingNow, door: NextDoor | null): Move {
  switch (standing.kind) {
    case "writing":
    case "issued":
      return { kind: "file" };
    case "waiting":
      return { kind: "reply" };
    case "overdue":
      return door?.channel ? { kind: "next", channel: door.channel } : { kind: "look" };
    case "yours":
      return afterAnswer(standing.reply.said.outcome, door, standing.callsSince);
    case "followed":
      return { kind: "open", id: standing.by };
    case "reopened":
      return { kind: "again" };
    case "solved":
      return { kind: "none" };
  }
}

/** A promise holds until somebody calls. */
function afterAnswer(outcome: Outcome, door: NextDoor | null, callsSince: number): Move {
  const isPromised = isPromise(outcome);
  if (isPromised && callsSince === 0) return { kind: "close" };
  if (door?.channel) return { kind: "next", channel: door.channel };
  return { kind: isPromised ? "again" : "look" };
}
