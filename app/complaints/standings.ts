import "server-only";
import { channelById } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import type { NextDoor } from "@/lib/channels/next-door";
import { deadlinesById, dueDates } from "@/lib/complaints/due-dates";
import { gatherFacts } from "@/lib/complaints/facts";
import { filedStepsOf, sameMatter, type WithHistory } from "@/lib/complaints/filed-steps";
import { stand } from "@/lib/complaints/stand";
import type { StandingNow } from "@/lib/complaints/standing-now";
import type { Day } from "@/lib/deadlines/deadline";
import { standingOf } from "@/lib/filings/standing";
import { callsOfNumbers } from "@/lib/store/callers";
import { complainantOf } from "@/lib/store/complainant";
import { listComplaints, type StoredComplaint } from "@/lib/store/complaints";
import { complaintsWithHistory } from "@/lib/store/filed";

/** facts: of the person and of what was handed in, without calls and evidence. */
export type Standing = {
  complaint: StoredComplaint;
  channel: Channel;
  facts: Facts;
  standing: StandingNow;
  /** What their last word, or their silence, means here; null before either. */
  door: NextDoor | null;
};

/** Every complaint of a space with where it stands today, newest first. */
export async function standingsOf(ownerId: string, today: Day): Promise<Standing[]> {
  const [complaints, complainant, history] = await Promise.all([
    listComplaints(ownerId),
    complainantOf(ownerId),
    complaintsWithHistory(ownerId),
  ]);
  const known = { complainant, calls: [], evidence: [], refusals: [], today };
  const dates = deadlinesById(dueDates(history, complainant, today));
  const timesOf = await timesOfSolved(ownerId, history);
  return complaints.flatMap((complaint) => {
    const channel = channelById(complaint.channel);
    return channel ? [standingIn(complaint, channel)] : [];
  });

  function standingIn(complaint: StoredComplaint, channel: Channel): Standing {
    const { id, answers } = complaint;
    const own = history.find((one) => one.id === id);
    const filed = own ? filedStepsOf(sameMatter(own, history)) : [];
    const facts = gatherFacts({ ...known, answers, filed });
    const about = { complaint, channel, facts };
    const { standing, door } = stand({
      ...about,
      history,
      deadlines: dates.get(id) ?? [],
      callTimes: own ? timesOf(own) : [],
    });
    return { ...about, standing, door };
  }
}

/** The calls from the numbers of what is solved: a later ring opens it again. Of the rest none are read. */
async function timesOfSolved(
  ownerId: string,
  history: WithHistory[],
): Promise<(one: WithHistory) => string[]> {
  const solved = history.filter(({ steps }) => standingOf(steps).solved);
  const shown = new Set(solved.flatMap(shownNumbers));
  const calls = shown.size > 0 ? await callsOfNumbers(ownerId, [...shown]) : [];
  return (one) => {
    const own = new Set(shownNumbers(one));
    return calls.filter(({ number }) => own.has(number)).map(({ at }) => at);
  };
}

function shownNumbers({ numbers }: WithHistory): string[] {
  return numbers.filter((number) => number !== "");
}
