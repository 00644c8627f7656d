import "server-only";
import { isMeantFor } from "@/lib/calls/refusals";
import { callIdsIn } from "@/lib/complaints/as-of";
import { type KeptRefusal, sinceIssued } from "@/lib/complaints/since-issued";
import { readCalls } from "./case-read";
import { db } from "./db";
import { foundInPieces } from "./in-pieces";
import type { IssuedLetter } from "./letters";
import { ownCalls } from "./own-calls";
import { toRefusals, withNumbers } from "./refusal-rows";

/** What of the owner's log changed since a letter was issued here, in words; nothing of one that a case file brought. */
export async function changesSince(ownerId: string, issued: IssuedLetter): Promise<string[]> {
  const { issuedAt, draft, caseDataAt } = issued;
  const { letter } = draft;
  if (caseDataAt !== null) return [];
  const named = new Set(callIdsIn(letter));
  const calls = (await readCalls(ownerId, [...named])).filter(({ id }) => named.has(id));
  const numbers = [...new Set(calls.map(({ number }) => number).filter((number) => number !== ""))];
  const [arrived, refusals, filesGone] = await Promise.all([
    writtenSince(ownerId, numbers, issuedAt),
    keptFor(ownerId, numbers),
    goneOf(ownerId, issued.evidence),
  ]);
  return sinceIssued({ letter, issuedAt, calls, arrived, refusals, filesGone });
}

/** A call that a case file brought was written down here when it was read. */
async function writtenSince(ownerId: string, numbers: string[], instant: string): Promise<number> {
  const gt = new Date(instant);
  const since = { OR: [{ caseDataAt: null, createdAt: { gt } }, { caseDataAt: { gt } }] };
  const rows = await foundInPieces(numbers, (piece) =>
    db().call.findMany({
      where: { ownerId, ...ownCalls, number: { in: piece }, ...since },
      select: { id: true },
    }),
  );
  return rows.length;
}

async function goneOf(ownerId: string, evidence: { id: string }[]): Promise<number> {
  const ids = [...new Set(evidence.map(({ id }) => id))];
  const kept = await foundInPieces(ids, (piece) =>
    db().evidence.findMany({ where: { ownerId, id: { in: piece } }, select: { id: true } }),
  );
  return ids.length - kept.length;
}

async function keptFor(ownerId: string, numbers: string[]): Promise<KeptRefusal[]> {
  const rows = await db().refusal.findMany({ where: { ownerId, isAnothers: false }, include: withNumbers });
  const said = await toRefusals(ownerId, rows);
  return rows.flatMap((row, at) => {
    const one = said[at];
    if (!one || !numbers.some((number) => isMeantFor(one, number))) return [];
    const createdAt = (row.caseDataAt ?? row.createdAt).toISOString();
    return [{ at: one.at, createdAt, updatedAt: row.updatedAt.toISOString() }];
  });
}
