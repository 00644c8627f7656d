import { type Held, standingOf } from "@/lib/filings/standing";
import type { Filed, Replied, Step } from "@/lib/filings/step";
import { threadsOf } from "@/lib/filings/threads";
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

/**
 * Id of the complaint about the same calls or numbers that was handed in last since this reply to `own` came: on a later
 * day, or on the same day and entered after it. At that channel, where one is named.
 */
export function handedInAfter(
  reply: Held<Replied>,
  own: Pick<WithHistory, "id">,
  history: readonly WithHistory[],
  channel?: string,
): string | null {
  const self = history.find(({ id }) => id === own.id);
  if (!self) return null;
  const moment = momentOf(reply, self.steps);
  const isLater = ({ steps }: WithHistory) => {
    const { filed } = standingOf(steps);
    return filed !== null && momentOf(filed, steps) > moment;
  };
  const others = sameMatter(self, [...history]).filter((one) => one.id !== self.id && isLater(one));
  return others.filter((one) => !channel || one.channel === channel).at(-1)?.id ?? null;
}

/** The day it speaks of, then when it was first entered: what was corrected later came no later for that. */
function momentOf({ id, said, recordedAt }: Held<Filed | Replied>, steps: readonly Step[]): string {
  const thread = threadsOf(steps).find((all) => all.some((one) => one.id === id));
  return `${said.on} ${thread?.[0]?.recordedAt ?? recordedAt}`;
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
