import type { NewCall } from "@/lib/calls/call";
import { grouped } from "@/lib/calls/grouped";
import { pairCalls } from "@/lib/calls/pair-calls";
import { whoAndWhen } from "@/lib/calls/same-call";
import { breather } from "@/lib/turns/breathe";
import type { Call as Row } from "@/prisma/generated/client";
import { toSaid } from "./call-rows";
import { db } from "./db";
import { knownCalls } from "./import-matches";
import { callsLike } from "./same-calls";

/** Ids of two tellings of one call: of the one that goes, and of the one that stays. */
export type Twin = [gone: string, kept: string];

/**
 * The calls that were logged in both spaces. Every call of the shorter log is looked for in the longer one, which is not gone
 * through.
 */
export async function twinsOf(from: string, to: string): Promise<Twin[]> {
  const isShorter = (await countOf(from)) <= (await countOf(to));
  const [shorter, longer] = isShorter ? [from, to] : [to, from];
  const inLonger = await callsLike(db(), longer, await allOf(shorter));
  if (inLonger.length === 0) return [];
  const inShorter = await callsLike(db(), shorter, inLonger.map(toSaid));
  return isShorter ? paired(inLonger, inShorter) : paired(inShorter, inLonger);
}

export function countOf(ownerId: string): Promise<number> {
  return db().call.count({ where: { ownerId, deletedAt: null } });
}

async function allOf(ownerId: string) {
  return [...(await knownCalls(ownerId, {})).values()].flat();
}

type Said = NewCall & { row: Row };
const withSaid = (row: Row): Said => ({ ...toSaid(row), row });

/** Number by number and minute by minute: no call has its twin elsewhere. */
async function paired(there: Row[], moving: Row[]): Promise<Twin[]> {
  const byMinute = grouped(there.map(withSaid), whoAndWhen);
  const breath = breather();
  const twins: Twin[] = [];
  for (const [minute, calls] of grouped(moving.map(withSaid), whoAndWhen)) {
    for (const { one, other } of pairCalls(byMinute.get(minute) ?? [], calls))
      twins.push([other.row.id, one.row.id]);
    await breath();
  }
  return twins;
}
