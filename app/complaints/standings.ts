import "server-only";
import { channelById } from "@/lib/channels";
import type { Channel } from "@/lib/channels/channel";
import { deadlinesById, dueDates } from "@/lib/complaints/due-dates";
import { gatherFacts } from "@/lib/complaints/facts";
import { filedStepsOf, sameMatter } from "@/lib/complaints/filed-steps";
import { stand } from "@/lib/complaints/stand";
import type { StandingNow } from "@/lib/complaints/standing-now";
import type { Day } from "@/lib/deadlines/deadline";
import { standingOf } from "@/lib/filings/standing";
import { callsOfNumbers } from "@/lib/store/callers";
import { callsByIds } from "@/lib/store/calls";
import { complainantOf } from "@/lib/store/complainant";
import { listComplaints, type StoredComplaint } from "@/lib/store/complaints";
import { complaintsWithHistory } from "@/lib/store/filed";

export type Standing = { complaint: StoredComplaint; name: string; standing: StandingNow };

/** Every complaint of a space with where it stands today, newest first. */
export async function standingsOf(ownerId: string, today: Day): Promise<Standing[]> {
  const [complaints, complainant, history] = await Promise.all([
    listComplaints(ownerId),
    complainantOf(ownerId),
    complaintsWithHistory(ownerId),
  ]);
  const known = { complainant, calls: [], evidence: [], refusals: [], today };
  const dates = deadlinesById(dueDates(history, complainant, today));
  return Promise.all(
    complaints.flatMap((complaint) => {
      const channel = channelById(complaint.channel);
      return channel ? [standingIn(complaint, channel)] : [];
    }),
  );

  async function standingIn(complaint: StoredComplaint, channel: Channel): Promise<Standing> {
    const own = history.find(({ id }) => id === complaint.id);
    const filed = own ? filedStepsOf(sameMatter(own, history)) : [];
    const facts = gatherFacts({ ...known, answers: complaint.answers, filed });
    const callTimes = await timesSinceSolved(ownerId, complaint);
    const deadlines = dates.get(complaint.id) ?? [];
    const { standing } = stand({ complaint, channel, facts, history, deadlines, callTimes });
    return { complaint, name: channel.name, standing };
  }
}

/** Only of what is solved: a later ring opens it again. */
async function timesSinceSolved(ownerId: string, { steps, callIds }: StoredComplaint): Promise<string[]> {
  if (!standingOf(steps).solved) return [];
  const own = await callsByIds(ownerId, callIds);
  const numbers = [...new Set(own.map(({ number }) => number).filter((number) => number !== ""))];
  return (await callsOfNumbers(ownerId, numbers)).map(({ at }) => at);
}
