import { channelById } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import type { NextDoor } from "@/lib/channels/next-door";
import type { Deadline } from "@/lib/deadlines/deadline";
import { standingOf } from "@/lib/filings/standing";
import type { Step } from "@/lib/filings/step";
import { following } from "./facts";
import type { WithHistory } from "./filed-steps";
import { followerOf, handedInAfter } from "./follower";
import { type StandingNow, standingNow } from "./standing-now";

type Known = {
  complaint: { id: string; steps: Step[]; letters: readonly unknown[] };
  channel: Channel;
  facts: Facts;
  /** Every complaint of which anything was entered after the letter. */
  history: readonly WithHistory[];
  /** The dates that run since it was handed in; none before. */
  deadlines: readonly Deadline[];
  /** ISO instants of the calls from its numbers. */
  callTimes: readonly string[];
};

/** Where a complaint stands, and what their last word or their silence means there; null before either. */
export type Stand = { standing: StandingNow; door: NextDoor | null };

export function stand({ complaint, channel, facts, history, deadlines, callTimes }: Known): Stand {
  const known = { ...complaint, deadlines, callTimes };
  const standingWith = (next: string | null) =>
    standingNow({ ...known, followedBy: followerOf(complaint, history, next), today: facts.today });
  const standing = standingWith(null);
  const door = doorAfter(standing, complaint, channel, facts);
  const isMine = standing.kind === "yours" || standing.kind === "overdue";
  if (!isMine || !door) return { standing, door };
  const isOwnDoor = door.channel !== null && channelById(door.channel)?.begins === "calls";
  if (door.channel && !(isOwnDoor && standing.kind === "yours"))
    return { standing: standingWith(door.channel), door };
  return { standing: wentOn(standing, complaint, history, door.channel ?? undefined), door };
}

/** From an answer goes on what was handed in since: at the door of its own that it names, or, where it names none, anywhere. */
function wentOn(
  standing: StandingNow,
  complaint: Known["complaint"],
  history: Known["history"],
  channel?: string,
): StandingNow {
  if (standing.kind !== "yours") return standing;
  const by = handedInAfter(standing.reply, complaint, history, channel);
  return by ? { kind: "followed", filed: standing.filed, by } : standing;
}

/** The next letter is offered only where there is such a channel, and one that follows up only while it may be written, or an answer given there opens it. */
function doorAfter(
  standing: StandingNow,
  { id, steps }: Known["complaint"],
  channel: Channel,
  facts: Facts,
): NextDoor | null {
  const outcome = standing.kind === "overdue" ? "no-answer" : standingOf(steps).replies.at(-1)?.said.outcome;
  if (!outcome || standing.kind === "solved" || standing.kind === "reopened") return null;
  const own = facts.filed.find(({ complaintId }) => complaintId === id);
  const door = channel.onReply(outcome, own ? following(facts, own) : facts);
  const next = door.channel ? channelById(door.channel) : undefined;
  const [closed] = next?.begins === "step" && own ? next.closed(following(facts, own)) : [];
  if (!closed) return { ...door, channel: next?.id ?? null };
  const isAnswerable = closed.next !== undefined && closed.next.href === undefined;
  return { text: closed.next?.text ?? closed.text, channel: isAnswerable ? (next?.id ?? null) : null };
}
