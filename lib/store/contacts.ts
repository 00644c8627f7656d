import "server-only";
import type { Prisma } from "@/prisma/generated/client";
import { breathe } from "./breathe";
import { insertAll } from "./bulk";
import { db, type Tx } from "./db";
import { numberRanges } from "./import-ranges";
import { loggedOf } from "./import-ticks";
import { isOwnImport } from "./imports";
import { quotaLeft } from "./quota";
import { transact } from "./transact";

/** Numbers of people the person knows, with their names, as the phones' lists named them. */
export async function contactsOf(ownerId: string): Promise<Map<string, string>> {
  const rows = await db().contact.findMany({ where: { ownerId } });
  return new Map(rows.map(({ number, name }) => [number, name]));
}

/**
 * The names in this file are kept for every other one, which may name nobody, and those that are known already are
 * written into it; so also into what else waits to be chosen from.
 */
export async function shareContacts(ownerId: string, importId: string): Promise<void> {
  if (!(await isOwnImport(ownerId, importId))) return;
  await addContacts(ownerId, await namedRows(importId));
  await writeNames(ownerId, await contactsOf(ownerId));
}

type Named = { number: string; name: string };

/** Each number of the file that has a name, with the first one. */
async function namedRows(importId: string): Promise<Named[]> {
  const named = new Map<string, string>();
  for await (const { where } of numberRanges(importId)) {
    const rows = await db().importRow.findMany({
      where: { AND: [where, { name: { not: "" }, number: { not: "" } }] },
      select: { number: true, name: true },
      orderBy: { nth: "asc" },
    });
    for (const { number, name } of rows) if (!named.has(number)) named.set(number, name);
  }
  return [...named].map(([number, name]) => ({ number, name }));
}

/** So many are added in one step; others wait for one of them in the database. */
const STEP = 500;

/** Those whose number has no name yet. */
export async function addContacts(ownerId: string, named: Named[]): Promise<void> {
  const known = new Set<string>();
  for (let start = 0; start < named.length; start += STEP) {
    const some = new Map(named.slice(start, start + STEP).map((one) => [one.number, one]));
    const added = await transact(ownerId, (tx) => addSome(tx, ownerId, [...some.values()], known));
    for (const number of added) known.add(number);
    await breathe();
  }
}

/** known: numbers that were there, read anew when they are no longer all; sealed, they cannot be asked for. */
async function addSome(tx: Tx, ownerId: string, some: Named[], known: Set<string>): Promise<string[]> {
  if ((await tx.contact.count({ where: { ownerId } })) !== known.size) {
    const there = await tx.contact.findMany({ where: { ownerId }, select: { number: true } });
    for (const { number } of there) known.add(number);
  }
  // What does not fit is only not remembered: the file names them all the same.
  const left = await quotaLeft(ownerId, "contacts", tx);
  const rows = some.filter(({ number }) => !known.has(number)).slice(0, left);
  await insertAll(
    tx,
    "Contact",
    rows.map(({ number, name }) => ({ ownerId, number, name })),
  );
  return rows.map(({ number }) => number);
}

/** Where a waiting row names nobody and its number is known, the name is written and, unless it is logged, the tick taken off. */
async function writeNames(ownerId: string, contacts: Map<string, string>): Promise<void> {
  if (contacts.size === 0) return;
  const waiting = await db().import.findMany({ where: { ownerId, savedAt: null }, select: { id: true } });
  for (const { id } of waiting)
    for await (const { where } of numberRanges(id)) await writeSome(ownerId, where, contacts);
}

async function writeSome(
  ownerId: string,
  where: Prisma.ImportRowWhereInput,
  contacts: Map<string, string>,
): Promise<void> {
  const rows = await db().importRow.groupBy({ by: "number", where: { ...where, name: "" } });
  const numbers = rows.map(({ number }) => number).filter((number) => number !== "" && contacts.has(number));
  const logged = await loggedOf(ownerId, numbers);
  for (const number of numbers) {
    const name = contacts.get(number) ?? "";
    await breathe();
    const data = logged.has(number) ? { name } : { name, ticked: false };
    await db().importRow.updateMany({ where: { importId: where.importId, number, name: "" }, data });
  }
}
