import "server-only";
import { breathe } from "@/lib/turns/breathe";
import { insertAll } from "./bulk";
import { db, type Tx } from "./db";
import { type NumberRange, numberRanges, numbersIn, ofNumber, pieces, placeRanges } from "./import-ranges";
import { loggedOf } from "./import-ticks";
import { isOwnImport } from "./imports";
import { quotaLeft } from "./quota";
import { keyring } from "./sealed/keys";
import { openOne } from "./sealed/row";
import { transact } from "./transact";

type Named = { number: string; name: string };

/** So many are read or added in one step; others wait for one of them in the database. */
const STEP = 500;

/** Numbers of people the person knows, with their names, as the phones' lists named them. */
export async function contactsOf(ownerId: string): Promise<Map<string, string>> {
  const contacts = new Map<string, string>();
  for await (const { number, name } of storedContacts(db(), ownerId)) {
    const place = { ownerId, number: openOne("Contact", "number", number, { ownerId }, keyring()) };
    contacts.set(place.number, openOne("Contact", "name", name, place, keyring()));
  }
  return contacts;
}

/** As they are stored; the key is followed as it is, sealed or not. */
async function* storedContacts(tx: Tx, ownerId: string): AsyncGenerator<Named> {
  for (let last = ""; ; ) {
    const rows = await tx.$queryRaw<Named[]>`SELECT "number", "name" FROM "Contact"
      WHERE "ownerId" = ${ownerId} AND "number" > ${last} ORDER BY "number" LIMIT ${STEP}`;
    yield* rows;
    await breathe();
    if (rows.length < STEP) return;
    last = rows.at(-1)?.number ?? last;
  }
}

/**
 * The names in this file are kept for every other one, which may name nobody, and those that are known already are
 * written into it; so also into what else waits to be chosen from.
 */
export async function shareContacts(ownerId: string, importId: string): Promise<void> {
  if (!(await isOwnImport(ownerId, importId))) return;
  const known = new Set<string>();
  for await (const named of namedRows(importId)) await addContacts(ownerId, named, known);
  await writeNames(ownerId, await contactsOf(ownerId));
}

/** Names are opened, and may be long where an earlier version read them: so many at once. */
const NAMES = 100;

/** Each number of the file that has a name, with the first one; of a number with many names only that one is looked at. */
async function* namedRows(importId: string): AsyncGenerator<Named[]> {
  const seen = new Set<string>();
  for await (const where of placeRanges(importId)) {
    const firsts = await db().importRow.groupBy({
      by: "number",
      where: { ...where, name: { not: "" }, number: { not: "" } },
      _min: { nth: true },
    });
    const fresh = firsts.filter(({ number }) => !seen.has(number));
    for (const { number } of fresh) seen.add(number);
    for (let start = 0; start < fresh.length; start += NAMES) {
      const nth = { in: fresh.slice(start, start + NAMES).flatMap(({ _min }) => _min.nth ?? []) };
      yield db().importRow.findMany({
        where: { importId, nth },
        orderBy: { nth: "asc" },
        select: { number: true, name: true },
      });
      await breathe();
    }
  }
}

/** Those whose number has no name yet. known: numbers that have one, as far as they are known to. */
export async function addContacts(
  ownerId: string,
  named: Named[],
  known: Set<string> = new Set(),
): Promise<void> {
  for (let start = 0; start < named.length; start += STEP) {
    const some = new Map(named.slice(start, start + STEP).map((one) => [one.number, one]));
    const added = await transact(ownerId, (tx) => addSome(tx, ownerId, [...some.values()], known));
    for (const number of added) known.add(number);
    await breathe();
  }
}

/** known: read anew when they are no longer all; sealed, they cannot be asked for. */
async function addSome(tx: Tx, ownerId: string, some: Named[], known: Set<string>): Promise<string[]> {
  if ((await tx.contact.count({ where: { ownerId } })) !== known.size)
    for await (const { number } of storedContacts(tx, ownerId))
      known.add(openOne("Contact", "number", number, { ownerId }, keyring()));
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
    for await (const range of numberRanges(id)) await writeSome(ownerId, range, contacts);
}

async function writeSome(ownerId: string, range: NumberRange, contacts: Map<string, string>): Promise<void> {
  const numbers = (await numbersIn(range)).filter((number) => number !== "" && contacts.has(number));
  const logged = await loggedOf(ownerId, numbers);
  for (const number of numbers) {
    const name = contacts.get(number) ?? "";
    const data = logged.has(number) ? { name } : { name, ticked: false };
    const { importId, long } = range;
    for await (const { where } of pieces({ ...range, ...ofNumber(importId, number), long }))
      await db().importRow.updateMany({ where: { ...where, number, name: "" }, data });
    await breathe();
  }
}
