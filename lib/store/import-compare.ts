import { breathe } from "@/lib/turns/breathe";
import { db } from "./db";
import { matches } from "./import-matches";
import { numberRanges, numbersIn, placeRanges } from "./import-ranges";
import { ownCalls } from "./own-calls";

/** So many rows are written to at once. */
const MANY = 500;

/**
 * Finds what the log has already, and what was deleted from it, when calls of these numbers have changed since the last
 * time. What was compared is noted at the end, so that what broke off is begun anew.
 */
export async function compareWithLog(ownerId: string, importId: string): Promise<void> {
  const found = await db().import.findFirst({ where: { id: importId, ownerId } });
  if (!found) return;
  const log = await stampOfLog(ownerId);
  const [before, of] = found.comparedTo.split("|");
  if (before === log) return;
  const own = await stampOfNumbers(ownerId, importId);
  if (of !== own) await compare(ownerId, importId);
  await db().import.updateMany({
    where: { id: importId, ownerId, comparedTo: found.comparedTo },
    data: { comparedTo: `${log}|${own}` },
  });
}

async function compare(ownerId: string, importId: string): Promise<void> {
  const { known, repeated } = await matches(ownerId, importId);
  const there = new Set([...known.keys(), ...repeated]);
  for await (const where of placeRanges(importId)) {
    const rows = await db().importRow.findMany({
      where: { ...where, state: { in: ["new", "known"] } },
      select: { nth: true, state: true },
    });
    const changed = rows.filter(({ nth, state }) => there.has(nth) !== (state === "known"));
    for (const state of ["new", "known"] as const)
      await setRows(importId, placesOf(changed.filter((row) => row.state !== state)), { state });
  }
  await leaveDeleted(ownerId, importId);
}

/** Who deleted a call does not want it back with the next file that tells of it, unless it is ticked after that. */
async function leaveDeleted(ownerId: string, importId: string): Promise<void> {
  if ((await db().call.count({ where: { ownerId, isAnothers: false, deletedAt: { not: null } } })) === 0)
    return;
  const { known } = await matches(ownerId, importId, { not: null });
  await setRows(importId, [...known.keys()], { deleted: true, ticked: false });
}

type Change = { state: "new" | "known" } | { deleted: true; ticked: false };

/** A row that was left as deleted once is not left again. */
async function setRows(importId: string, nths: number[], data: Change): Promise<void> {
  const still = "deleted" in data ? { deleted: false } : {};
  for (let start = 0; start < nths.length; start += MANY) {
    const some = nths.slice(start, start + MANY);
    await db().importRow.updateMany({ where: { importId, nth: { in: some }, ...still }, data });
    await breathe();
  }
}

function placesOf(rows: { nth: number }[]): number[] {
  return rows.map(({ nth }) => nth);
}

async function stampOfLog(ownerId: string): Promise<string> {
  const log = await db().call.aggregate({
    where: { ownerId, ...ownCalls },
    _count: true,
    _max: { updatedAt: true },
  });
  return `${log._count} ${log._max.updatedAt?.toISOString() ?? ""}`;
}

/** The same of the calls of these numbers only. */
async function stampOfNumbers(ownerId: string, importId: string): Promise<string> {
  let [count, last] = [0, ""];
  for await (const range of numberRanges(importId)) {
    const number = { in: await numbersIn(range) };
    const some = await db().call.aggregate({
      where: { ownerId, ...ownCalls, number },
      _count: true,
      _max: { updatedAt: true },
    });
    count += some._count;
    const at = some._max.updatedAt?.toISOString() ?? "";
    if (at > last) last = at;
  }
  return `${count} ${last}`;
}
