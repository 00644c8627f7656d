import type { Day } from "@/lib/deadlines/deadline";
import { standingOf } from "@/lib/filings/standing";
import { sameMatter, type WithHistory } from "./filed-steps";

/**
 * Id of the complaint that was handed in after this one and goes on from it: one that follows it up, or one at the
 * door that comes next about the same calls or numbers; null when none. next: the channel's id.
 */
export function followerOf(
  own: Pick<WithHistory, "id">,
  history: readonly WithHistory[],
  next: string | null,
): string | null {
  const handedIn = history.filter(({ steps }) => standingOf(steps).filed);
  const follower = handedIn.findLast(({ followsId }) => followsId === own.id);
  if (follower || next === null) return follower?.id ?? null;
  const self = handedIn.find(({ id }) => id === own.id);
  return self ? (laterAt(next, self, handedIn)?.id ?? null) : null;
}

/** Id of the complaint about the same calls or numbers that was handed in last, on that day or later. */
export function handedInAfter(
  day: Day,
  own: Pick<WithHistory, "id">,
  history: readonly WithHistory[],
): string | null {
  const self = history.find(({ id }) => id === own.id);
  if (!self) return null;
  const others = sameMatter(self, [...history]).filter((one) => one.id !== self.id && filedOn(one) >= day);
  return others.at(-1)?.id ?? null;
}

function laterAt(channel: string, self: WithHistory, handedIn: WithHistory[]): WithHistory | undefined {
  const since = filedOn(self);
  return sameMatter(self, handedIn).findLast(
    (other) => other.id !== self.id && other.channel === channel && filedOn(other) >= since,
  );
}

function filedOn({ steps }: WithHistory): string {
  return standingOf(steps).filed?.said.on ?? "";
}
