import "server-only";
import { type KindCount, noneCounted } from "@/lib/calls/kind-count";
import { mattersInWords } from "@/lib/calls/matter";
import { channelById } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import type { NextDoor } from "@/lib/channels/next-door";
import { deadlinesById, dueDatesInSteps } from "@/lib/complaints/due-dates";
import { gatherFacts } from "@/lib/complaints/facts";
import { filedStepsOf, sameMatter, type WithHistory } from "@/lib/complaints/filed-steps";
import { earliestRing } from "@/lib/complaints/rings-since";
import { stand } from "@/lib/complaints/stand";
import type { StandingNow } from "@/lib/complaints/standing-now";
import { addDays, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { isPromise } from "@/lib/filings/outcome";
import { standingOf } from "@/lib/filings/standing";
import { ringsFrom } from "@/lib/store/calls";
import { shownByCalls } from "@/lib/store/calls-of-complaints";
import { complainantOf } from "@/lib/store/complainant";
import { type ListedComplaint, listComplaints } from "@/lib/store/complaints";
import { complaintsWithHistory } from "@/lib/store/filed";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { complaintsWeigh } from "@/lib/store/weight";
import { breathing } from "@/lib/turns/breathe";

/** facts: of the person and of what was handed in, without calls and evidence. */
export type Standing = {
  complaint: ListedComplaint;
  channel: Channel;
  facts: Facts;
  /** Calls and messages that are not deleted. */
  callCount: KindCount;
  /** What those are about: 装修推销. */
  matter: string;
  standing: StandingNow;
  /** What their last word, or their silence, means here; null before either. */
  door: NextDoor | null;
};

/** Every complaint of a space with where it stands today, newest first. */
export async function standingsOf(ownerId: string, today: Day): Promise<Standing[]> {
  return inHeavyTurn(ownerId, () => standingsInTurn(ownerId, today), await complaintsWeigh(ownerId));
}

async function standingsInTurn(ownerId: string, today: Day): Promise<Standing[]> {
  const byCalls = shownByCalls(ownerId);
  const [complaints, complainant, history, shown] = await Promise.all([
    listComplaints(ownerId),
    complainantOf(ownerId),
    complaintsWithHistory(ownerId, byCalls),
    byCalls,
  ]);
  const byId = new Map(history.map((one) => [one.id, one]));
  const known = { complainant, calls: [], evidence: [], refusals: [], today };
  const dates = deadlinesById(await breathing(dueDatesInSteps(history, complainant, today)));
  const timesOf = await timesOfStopped(ownerId, history);
  return (await breathing(eachInSteps())).flat();

  function* eachInSteps() {
    const all: Standing[][] = [];
    for (const complaint of complaints) {
      const channel = channelById(complaint.channel);
      all.push(channel ? [standingIn(complaint, channel)] : []);
      yield;
    }
    return all;
  }

  function standingIn(complaint: ListedComplaint, channel: Channel): Standing {
    const { id, answers } = complaint;
    const own = byId.get(id);
    const filed = own ? filedStepsOf(sameMatter(own, history)) : [];
    const facts = gatherFacts({ ...known, answers, filed });
    const about = { complaint, channel, facts };
    const { standing, door } = stand({
      ...about,
      history,
      deadlines: dates.get(id) ?? [],
      callTimes: own ? timesOf(own) : [],
    });
    const { count = noneCounted, categories = [] } = shown.get(id) ?? {};
    return { ...about, callCount: count, matter: mattersInWords(categories), standing, door };
  }
}

/** The rings since what is solved or promised to be: a later one opens it again. Of the rest none are read. */
async function timesOfStopped(
  ownerId: string,
  history: WithHistory[],
): Promise<(one: WithHistory) => string[]> {
  const [since] = history.flatMap(({ steps }) => stoppedSince(standingOf(steps)) ?? []).sort();
  const rings = since ? await ringsFrom(ownerId, since) : [];
  return ({ numbers }) => {
    const own = new Set(numbers);
    return rings.filter(({ number }) => own.has(number)).map(({ at }) => at);
  };
}

function stoppedSince({ solved, replies }: ReturnType<typeof standingOf>): string | null {
  if (solved) return earliestRing(solved);
  const last = replies.at(-1)?.said;
  return last && isPromise(last.outcome) ? instantOf(addDays(last.on, 1), "00:00") : null;
}
