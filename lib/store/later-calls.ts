import "server-only";
import type { Call } from "@/lib/calls/call";
import { db } from "./db";
import { ownCalls } from "./own-calls";

/** The calls of a draft, and when it was begun (ISO instant). */
type Draft = { createdAt: string; calls: Pick<Call, "id" | "number">[] };

/** A call that was logged after the draft was begun. */
export type LaterCall = Pick<Call, "id" | "number" | "kind">;

/** What was logged since a draft was begun and is not in it: all where it took the whole log then, otherwise what came from its numbers. */
export async function laterCalls(ownerId: string, { createdAt, calls }: Draft): Promise<LaterCall[]> {
  const begun = new Date(createdAt);
  const rows = await db().call.findMany({
    where: { ownerId, ...ownCalls, createdAt: { gt: begun } },
    select: { id: true, number: true, kind: true },
  });
  const own = new Set(calls.map(({ id }) => id));
  const others = (rows as LaterCall[]).filter(({ id }) => !own.has(id));
  if (others.length === 0) return [];
  const before = await db().call.count({ where: { ownerId, ...ownCalls, createdAt: { lte: begun } } });
  if (before === calls.length - (rows.length - others.length)) return others;
  const numbers = new Set(calls.map(({ number }) => number).filter((number) => number !== ""));
  return others.filter(({ number }) => numbers.has(number));
}
