import "server-only";
import { firstOfFiveWeeks } from "@/components/front/five-weeks";
import type { FrontFacts, FrontMatter } from "@/components/front/front-facts";
import { matterName } from "@/lib/calls/matter";
import { channelById } from "@/lib/channels";
import { matterOf } from "@/lib/complaints/selection";
import type { Day } from "@/lib/deadlines/deadline";
import { callsPerDay, listCalls } from "@/lib/store/calls";
import { mattersOf, type StoredMatter, stateOfMatter } from "@/lib/store/matters";

/** Everything the front page says about one space; `wanted` is the matter asked for by 换一件. */
export async function frontFacts(owner: string, today: Day, wanted?: string): Promise<FrontFacts> {
  const [stored, recent, perDay] = await Promise.all([
    mattersOf(owner),
    listCalls(owner, { size: 5 }),
    callsPerDay(owner, firstOfFiveWeeks(today), today),
  ]);
  const all = namedFirst(stored);
  const at = Math.max(
    0,
    all.findIndex((matter) => matterOf(matter) === wanted),
  );
  const [matter, next] = [all[at], all[(at + 1) % all.length]];
  return {
    today,
    total: recent.total,
    unfinished: await unfinishedOf(owner, stored),
    matter: matter ? await stateOf(owner, matter) : null,
    nextMatter: all.length > 1 && next ? matterOf(next) : null,
    recent: recent.calls,
    perDay,
  };
}

async function unfinishedOf(owner: string, stored: StoredMatter[]): Promise<FrontFacts["unfinished"]> {
  const count = stored.reduce((sum, matter) => sum + matter.unfinished, 0);
  const { calls } = count === 1 ? await listCalls(owner, { only: "unfinished", size: 1 }) : { calls: [] };
  return { count, one: calls[0]?.id ?? null };
}

/** Calls of no kind yet come last. */
function namedFirst(all: StoredMatter[]): StoredMatter[] {
  return all.toSorted((a, b) => Number(a.category === null) - Number(b.category === null));
}

async function stateOf(owner: string, matter: StoredMatter): Promise<FrontMatter> {
  const { evidence, complaints } = await stateOfMatter(owner, matter.category);
  return {
    id: matterOf(matter),
    name: matterName(matter.category),
    calls: matter.count,
    evidence,
    complaints: complaints.map(({ id, channel, issuedAt }) => ({
      id,
      channelName: channelById(channel)?.name ?? "",
      issuedAt,
    })),
  };
}
