import type { Call, CallSign, How } from "@/lib/calls/call";
import { inOrder } from "@/lib/calls/convert";
import type { KindCount } from "@/lib/calls/kind-count";
import { standingSigns } from "@/lib/channels/parts/subject";
import type { Day } from "@/lib/deadlines/deadline";
import type { Prisma } from "@/prisma/generated/client";
import { callsIn } from "./call-spans";
import { db } from "./db";
import { ownCalls } from "./own-calls";

/** Calls and messages of the log that answer to `where`. */
export async function kindsLogged(ownerId: string, where: Prisma.CallWhereInput = {}): Promise<KindCount> {
  const own = { ...where, ownerId, ...ownCalls };
  const rows = await db().call.groupBy({ by: "kind", where: own, _count: true });
  const of = (wanted: string) => rows.find(({ kind }) => kind === wanted)?._count ?? 0;
  return { calls: of("call"), messages: of("sms") };
}

export type DayKinds = KindCount & { day: Day };

/** Calls and messages of each Beijing day from `from` to `to`, both included; days without any are left out. */
export async function callsPerDay(ownerId: string, from: Day, to: Day): Promise<DayKinds[]> {
  const rows = await db().call.groupBy({
    by: ["day", "kind"],
    where: { ownerId, ...ownCalls, day: { gte: from, lte: to } },
    _count: true,
    orderBy: [{ day: "asc" }, { kind: "asc" }],
  });
  const days = new Map<Day, DayKinds>();
  for (const { day, kind, _count } of rows) {
    const before = days.get(day) ?? { day, calls: 0, messages: 0 };
    days.set(day, kind === "sms" ? { ...before, messages: _count } : { ...before, calls: _count });
  }
  return [...days.values()];
}

export type KnownNumber = { number: string; count: number; lastAt: string };

/** Numbers of the log that begin with these digits, the most frequent first. */
export async function knownNumbers(ownerId: string, prefix: string, limit = 3): Promise<KnownNumber[]> {
  if (!prefix) return [];
  const rows = await db().call.groupBy({
    by: "number",
    // A range, because it can use the index and LIKE cannot.
    where: { ownerId, ...ownCalls, number: { gte: prefix, lt: `${prefix}~` } },
    _count: true,
    _max: { at: true },
    orderBy: [{ _count: { number: "desc" } }, { number: "asc" }],
    take: limit,
  });
  return rows.map((row) => ({ number: row.number, count: row._count, lastAt: iso(row._max.at) }));
}

/** Every number of the log, the most frequent first; "" stands for the calls that showed none. */
export async function numbersOf(ownerId: string): Promise<(KnownNumber & { firstAt: string })[]> {
  // As one text: of a log of 100,000 calls a row each would take longer than all counting.
  const [row] = await db().$queryRaw<{ told: string | null }[]>`
    SELECT string_agg(
      "number" || ';' || "count" || ';' || "first" || ';' || "last", ',' ORDER BY "count" DESC, "number"
    ) AS "told" FROM (
      SELECT "number", COUNT(*) AS "count", MIN("at") AS "first", MAX("at") AS "last"
      FROM "Call" WHERE ${callsIn(ownerId, { callerId: null })} GROUP BY "number"
    ) AS "counted"`;
  return (row?.told?.split(",") ?? []).map((text) => {
    const [number = "", count, first, last] = text.split(";");
    return { number, count: Number(count), firstAt: instantIn(first), lastAt: instantIn(last) };
  });
}

/** Written as a database writes it: PostgreSQL leaves out that it is UTC. */
function instantIn(text = ""): string {
  return new Date(text.includes("+") ? text : `${text}Z`).toISOString();
}

/** A group has at least one row, so its first and last instants are there. */
function iso(at: Date | null): string {
  if (!at) throw new Error("a group without rows");
  return at.toISOString();
}

/** Which signs the calls of the log have and bear out by themselves, in the order of their names. */
export async function signsLogged(ownerId: string): Promise<CallSign[]> {
  const rows = await db().call.findMany({
    where: { ownerId, ...ownCalls, signs: { not: "" } },
    select: { signs: true, kind: true, how: true },
    distinct: ["signs", "kind", "how"],
    orderBy: { at: "desc" }, // in which they lie side by side on the disk
  });
  const marked = rows.map(({ signs, kind, how }) => ({
    kind: kind as Call["kind"],
    how: how as How | null,
    signs: signs.split(" ") as CallSign[],
  }));
  return inOrder(marked.flatMap(standingSigns));
}

/** Number and instant of every call since `from` (ISO instant) that showed its number, oldest first. */
export async function ringsFrom(ownerId: string, from: string): Promise<{ number: string; at: string }[]> {
  const rows = await db().call.findMany({
    where: { ownerId, ...ownCalls, at: { gte: new Date(from) }, number: { not: "" } },
    select: { number: true, at: true },
    orderBy: { at: "asc" },
  });
  return rows.map(({ number, at }) => ({ number, at: at.toISOString() }));
}
