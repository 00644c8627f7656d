import { db } from "./db";

/** A database takes only so many values in one question. */
const MANY = 5000;

type OwnImport = { importId: string; import: { ownerId: string } };

/**
 * What is ticked before the person chooses, beyond all that came in: not the contacts, unless the log has the number
 * already; and of what does not say whether it came in, only the numbers of the log.
 */
export async function tickAtFirst(ownerId: string, importId: string): Promise<void> {
  const own = { importId, import: { ownerId } };
  const logged = await loggedNumbers(ownerId);
  const contacts = await numbersWith(own, { name: { not: "" } });
  const withoutDirection = await numbersWith(own, { direction: null });
  const isLogged = (number: string) => logged.has(number);
  const unlogged = contacts.filter((number) => !isLogged(number));
  await tick(own, unlogged, false);
  await tick(own, contacts.filter(isLogged), true);
  await tick(own, withoutDirection.filter(isLogged), true);
}

async function numbersWith(
  own: OwnImport,
  some: { name?: { not: string }; direction?: null },
): Promise<string[]> {
  const rows = await db().importRow.findMany({
    where: { ...own, state: "new", ...some },
    distinct: ["number"],
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}

async function tick(own: OwnImport, numbers: string[], ticked: boolean): Promise<void> {
  for (let start = 0; start < numbers.length; start += MANY) {
    const some = numbers.slice(start, start + MANY);
    await db().importRow.updateMany({
      where: { ...own, state: "new", number: { in: some } },
      data: { ticked },
    });
  }
}

/** Numbers of the log: whoever stands in it has disturbed the person. */
export async function loggedNumbers(ownerId: string): Promise<Set<string>> {
  const rows = await db().call.groupBy({ by: "number", where: { ownerId, deletedAt: null } });
  return new Set(rows.map(({ number }) => number).filter(Boolean));
}
