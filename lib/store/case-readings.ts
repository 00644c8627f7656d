import "server-only";
import type { ReadingCounts } from "@/lib/complaints/case-reading-words";
import { untouchedCall, untouchedComplaint, untouchedRefusal, withoutOwnEntry } from "./case-untouched";
import { db } from "./db";

/** A reading of case data by its one moment (ISO instant), with what there is of it; isAnothers: somebody else's. */
export type CaseReading = ReadingCounts & { at: string; isAnothers: boolean };

/** Every reading of which anything is here that would be taken out with it, the newest first. */
export async function caseReadings(ownerId: string): Promise<CaseReading[]> {
  const anothers = await timesWhere({ ownerId, isAnothers: true });
  const others = await otherTimes(ownerId);
  const readings: CaseReading[] = [];
  for (const at of await timesOf(ownerId, others)) {
    const counts = await countsAt(ownerId, new Date(at));
    const isAny = others.has(at) || Object.values(counts).some((count) => count > 0);
    if (isAny) readings.push({ at, ...counts, isAnothers: anothers.has(at) });
  }
  return readings;
}

/** Of all readings of which anything is here, the newest first. */
async function timesOf(ownerId: string, others: Set<string>): Promise<string[]> {
  const counted = await timesWhere({ ownerId, caseDataAt: { not: null } });
  return [...new Set([...counted, ...others])].sort().toReversed();
}

/** Moments of what is counted. */
async function timesWhere(where: { ownerId: string; caseDataAt?: { not: null }; isAnothers?: boolean }) {
  const asked = { where, by: ["caseDataAt" as const] };
  const { call, complaint, evidence, refusal } = db();
  const rows = await Promise.all([
    call.groupBy(asked),
    complaint.groupBy(asked),
    evidence.groupBy(asked),
    refusal.groupBy(asked),
  ]);
  return new Set(rows.flat().flatMap(timeOf));
}

async function countsAt(ownerId: string, caseDataAt: Date): Promise<ReadingCounts> {
  const log = { ownerId, deletedAt: null, ...untouchedCall(caseDataAt) };
  const [calls, messages, complaints, evidence, refusals] = await Promise.all([
    db().call.count({ where: { ...log, kind: "call" } }),
    db().call.count({ where: { ...log, kind: "sms" } }),
    db().complaint.count({ where: { ownerId, ...untouchedComplaint(caseDataAt) } }),
    db().evidence.count({ where: { ownerId, caseDataAt } }),
    db().refusal.count({ where: { ownerId, ...untouchedRefusal(caseDataAt) } }),
  ]);
  return { calls, messages, complaints, evidence, refusals };
}

/** Of what nobody counts, and what goes whatever was added to it. */
async function otherTimes(ownerId: string): Promise<Set<string>> {
  const own = { where: { ownerId, caseDataAt: { not: null } }, by: ["caseDataAt" as const] };
  const hung = { ...own, where: { caseDataAt: { not: null }, complaint: { ownerId } } };
  const rows = await Promise.all([
    db().import.groupBy(own),
    db().caller.groupBy(own),
    db().callerNumber.groupBy(own),
    db().setApart.groupBy(own),
    db().complainant.groupBy(own),
    db().step.groupBy(hung),
    db().issuedLetter.groupBy({
      ...own,
      where: { ...hung.where, complaint: { ownerId, ...withoutOwnEntry } },
    }),
  ]);
  return new Set(rows.flat().flatMap(timeOf));
}

function timeOf({ caseDataAt }: { caseDataAt: Date | null }): string[] {
  return caseDataAt ? [caseDataAt.toISOString()] : [];
}
