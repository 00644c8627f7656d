import "server-only";
import { firstOfFiveWeeks } from "@/components/front/five-weeks";
import type { FrontFacts, FrontMatter } from "@/components/front/front-facts";
import { type Matter, matters } from "@/lib/calls/matter";
import { unfinished } from "@/lib/calls/unfinished";
import { channelById } from "@/lib/channels";
import { unnamedMatter } from "@/lib/complaints/selection";
import type { Day } from "@/lib/deadlines/deadline";
import { allCalls, callsPerDay, listCalls } from "@/lib/store/calls";
import { listComplaints } from "@/lib/store/complaints";
import { evidenceOfCalls } from "@/lib/store/evidence";

/** Everything the front page says about one space; `wanted` is the matter asked for by 换一件. */
export async function frontFacts(owner: string, today: Day, wanted?: string): Promise<FrontFacts> {
  const [calls, recent, perDay] = await Promise.all([
    allCalls(owner),
    listCalls(owner, { size: 5 }),
    callsPerDay(owner, firstOfFiveWeeks(today), today),
  ]);
  const all = namedFirst(matters(calls));
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === wanted),
  );
  const matter = all[at];
  const loose = calls.filter(unfinished);
  return {
    today,
    total: recent.total,
    unfinished: { count: loose.length, one: loose.at(-1)?.id ?? null },
    matter: matter ? await stateOf(owner, matter) : null,
    nextMatter: all.length > 1 ? (all[(at + 1) % all.length]?.id ?? null) : null,
    recent: recent.calls,
    perDay,
  };
}

/** Calls of no kind yet come last. */
function namedFirst(all: Matter[]): Matter[] {
  return all.toSorted((a, b) => Number(a.id === unnamedMatter) - Number(b.id === unnamedMatter));
}

async function stateOf(owner: string, { id, name, calls }: Matter): Promise<FrontMatter> {
  const ids = new Set(calls.map((call) => call.id));
  const [evidence, complaints] = await Promise.all([evidenceOfCalls(owner, [...ids]), listComplaints(owner)]);
  const about = complaints.filter(({ callIds }) => callIds.some((callId) => ids.has(callId)));
  return {
    id,
    name,
    calls: calls.length,
    evidence: evidence.length,
    complaints: about.map((complaint) => ({
      id: complaint.id,
      channelName: channelById(complaint.channel)?.name ?? "",
      issuedAt: complaint.letters.at(-1)?.issuedAt ?? null,
    })),
  };
}
