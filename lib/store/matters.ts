import "server-only";
import type { Call } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";
import { addCounts, type KindCount, noneCounted } from "@/lib/calls/kind-count";
import { unfinished } from "@/lib/calls/unfinished";
import { db } from "./db";
import { originalHere } from "./original-here";
import { ownCalls } from "./own-calls";

/** unfinished: how many of them still lack how it went or what it was about. */
export type StoredMatter = { category: CategoryCode | null; count: KindCount; unfinished: KindCount };

/** The kinds of trouble in the log, the one with the newest call first. One pass over the log, whatever its size. */
export async function mattersOf(ownerId: string): Promise<StoredMatter[]> {
  const rows = await db().call.groupBy({
    by: ["category", "kind", "how"],
    where: { ownerId, ...ownCalls },
    _count: true,
    _max: { at: true },
    orderBy: { _max: { at: "desc" } },
  });
  const matters = new Map<number | null, StoredMatter>();
  for (const row of rows) {
    const { category, kind, how } = row as Pick<Call, "category" | "kind" | "how">;
    const matter = matters.get(category) ?? { category, count: noneCounted, unfinished: noneCounted };
    const own = { calls: kind === "sms" ? 0 : row._count, messages: kind === "sms" ? row._count : 0 };
    matter.count = addCounts(matter.count, own);
    if (unfinished({ category, kind, how })) matter.unfinished = addCounts(matter.unfinished, own);
    matters.set(category, matter);
  }
  return [...matters.values()];
}

/** issuedAt: ISO instant of the latest letter; null while nothing is issued. */
export type MatterComplaint = { id: string; channel: string; issuedAt: string | null };

/** How much evidence and which complaints, newest first, the calls of one kind have. */
export async function stateOfMatter(
  ownerId: string,
  category: CategoryCode | null,
): Promise<{ evidence: number; complaints: MatterComplaint[] }> {
  const about = { ownerId, isAnothers: false, calls: { some: { call: { category, ...ownCalls } } } };
  const [evidence, rows] = await Promise.all([
    db().evidence.count({ where: { ...about, ...originalHere } }),
    db().complaint.findMany({
      where: about,
      select: {
        id: true,
        channel: true,
        letters: { select: { issuedAt: true }, orderBy: { version: "desc" }, take: 1 },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  ]);
  const complaints = rows.map(({ id, channel, letters }) => ({
    id,
    channel,
    issuedAt: letters[0]?.issuedAt.toISOString() ?? null,
  }));
  return { evidence, complaints };
}
