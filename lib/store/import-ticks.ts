import { db } from "./db";

/** A database takes only so many values in one question. */
const MANY = 5000;

/**
 * What is ticked before the person chooses, beyond all that came in: not the contacts, unless the log has the number
 * already; and of what does not say whether it came in, only the numbers of the log.
 */
export async function tickAtFirst(ownerId: string, importId: string): Promise<void> {
  const logged = await loggedNumbers(ownerId);
  const named = await numbersWith(importId, { name: { not: "" } });
  const unsaid = await numbersWith(importId, { direction: null });
  const strange = named.filter((number) => !logged.has(number));
  const known = [...named, ...unsaid].filter((number) => logged.has(number));
  await tick(importId, strange, false);
  await tick(importId, known, true);
}

async function numbersWith(
  importId: string,
  some: { name?: { not: string }; direction?: null },
): Promise<string[]> {
  const rows = await db().importRow.findMany({
    where: { importId, state: "new", ...some },
    distinct: ["number"],
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}

async function tick(importId: string, numbers: string[], ticked: boolean): Promise<void> {
  for (let start = 0; start < numbers.length; start += MANY) {
    const some = numbers.slice(start, start + MANY);
    await db().importRow.updateMany({
      where: { importId, state: "new", number: { in: some } },
      data: { ticked },
    });
  }
}

/** Numbers of the log: whoever stands in it has disturbed the person. */
export async function loggedNumbers(ownerId: string): Promise<Set<string>> {
  const rows = await db().call.groupBy({ by: "number", where: { ownerId, deletedAt: null } });
  return new Set(rows.map(({ number }) => number).filter(Boolean));
}
