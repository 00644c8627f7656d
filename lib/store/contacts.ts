import "server-only";
import { breathe } from "./breathe";
import { db } from "./db";
import { loggedNumbers } from "./import-ticks";
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
  await addContacts(ownerId, await namedRows(ownerId, importId));
  await writeNames(ownerId, await contactsOf(ownerId));
}

/** Each number of the file that has a name, with the first one. */
async function namedRows(ownerId: string, importId: string): Promise<{ number: string; name: string }[]> {
  return db().importRow.findMany({
    where: { importId, import: { ownerId }, name: { not: "" }, number: { not: "" } },
    distinct: ["number"],
    select: { number: true, name: true },
    orderBy: [{ number: "asc" }, { nth: "asc" }],
  });
}

/** Those whose number has no name yet. */
export async function addContacts(ownerId: string, named: { number: string; name: string }[]): Promise<void> {
  const rows = new Map(named.map(({ number, name }) => [number, { ownerId, number, name }]));
  await transact(ownerId, async (tx) => {
    const there = await tx.contact.findMany({ where: { ownerId }, select: { number: true } });
    for (const { number } of there) rows.delete(number);
    // What does not fit is only not remembered: the file names them all the same.
    const left = await quotaLeft(ownerId, "contacts", tx);
    await tx.contact.createMany({ data: [...rows.values()].slice(0, left) });
  });
}

/** Where a waiting row names nobody and its number is known, the name is written and, unless it is logged, the tick taken off. */
async function writeNames(ownerId: string, contacts: Map<string, string>): Promise<void> {
  const waiting = { import: { ownerId, savedAt: null }, name: "" };
  const rows = await db().importRow.findMany({
    where: { ...waiting, number: { not: "" } },
    distinct: ["number"],
    select: { number: true },
  });
  const logged = await loggedNumbers(ownerId);
  for (const { number } of rows) {
    const name = contacts.get(number);
    if (name === undefined) continue;
    await breathe();
    const data = logged.has(number) ? { name } : { name, ticked: false };
    await db().importRow.updateMany({ where: { ...waiting, number }, data });
  }
}
