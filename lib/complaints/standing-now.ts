import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue } from "@/lib/deadlines/left";
import { awaited } from "@/lib/filings/awaited";
import { endsWaiting } from "@/lib/filings/outcome";
import { type Held, standingOf } from "@/lib/filings/standing";
import type { Filed, Replied, Step, Turned } from "@/lib/filings/step";
import { ringsSince } from "./rings-since";

/**
 * Where one complaint stands today, read from its history, its dates and the calls that came after. yours: something
 * came back and it is the user's turn, callsSince that day; followed: a later complaint that follows it up was handed in.
 */
export type StandingNow =
  | { kind: "writing" | "issued" }
  | { kind: "waiting"; filed: Held<Filed>; due: Deadline | null }
  | { kind: "overdue"; filed: Held<Filed>; due: Deadline }
  | { kind: "yours"; filed: Held<Filed>; reply: Held<Replied>; callsSince: number }
  | { kind: "followed"; filed: Held<Filed>; by: string }
  | { kind: "solved"; on: Day; caseDataAt?: string | null }
  | { kind: "reopened"; on: Day; firstAt: string; calls: number };

type Known = {
  steps: readonly Step[];
  letters: readonly unknown[];
  /** The dates that run since it was handed in; none before. */
  deadlines: readonly Deadline[];
  /** ISO instants of the calls from its numbers; only those after it was solved, or promised to be, matter. */
  callTimes: readonly string[];
  /** Id of the complaint that follows it up and was handed in; null when none. */
  followedBy: string | null;
  today: Day;
};

export function standingNow({ steps, letters, deadlines, callTimes, followedBy, today }: Known): StandingNow {
  const { filed, replies, solved } = standingOf(steps);
  if (solved) return sinceSolved(solved, callTimes);
  if (!filed) return { kind: letters.length > 0 ? "issued" : "writing" };
  if (followedBy) return { kind: "followed", filed, by: followedBy };
  const reply = replies.at(-1);
  if (reply && endsWaiting(reply.said.outcome))
    return { kind: "yours", filed, reply, callsSince: callsAfter(reply, callTimes) };
  const waited = awaited(
    deadlines,
    replies.map(({ said }) => said),
  );
  const late = waited.find((one) => isOverdue(one, today));
  if (late) return { kind: "overdue", filed, due: late };
  return { kind: "waiting", filed, due: waited[0] ?? null };
}

function sinceSolved(solved: Held<Turned>, callTimes: readonly string[]): StandingNow {
  const { caseDataAt, said } = solved;
  const { on } = said;
  const [firstAt, ...others] = ringsSince(solved, callTimes);
  return firstAt
    ? { kind: "reopened", on, firstAt, calls: others.length + 1 }
    : { kind: "solved", on, ...(caseDataAt && { caseDataAt }) };
}

function callsAfter({ said }: Held<Replied>, callTimes: readonly string[]): number {
  return callTimes.filter((at) => dayInBeijing(at) > said.on).length;
}
