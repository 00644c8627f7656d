import type { Tx } from "./db";
import { keepRefusals } from "./refusal-rows";

/**
 * Brings callers and refusals into another space. A number that is grouped there stays where it is; of a caller that
 * loses a number so, the refusals stay said to the numbers they were said to. Callers of one name become one.
 */
export async function moveCallers(tx: Tx, from: string, to: string): Promise<void> {
  const [moving, there] = await Promise.all([callersOf(tx, from), callersOf(tx, to)]);
  const taken = new Map(
    there.flatMap(({ id, numbers }) => numbers.map(({ number }) => [number, id] as const)),
  );
  for (const caller of moving) {
    const numbers = caller.numbers.map(({ number }) => number);
    const same = there.find(({ name }) => name === caller.name)?.id ?? caller.id;
    const lost = numbers.filter((number) => taken.has(number) && taken.get(number) !== same);
    if (lost.length > 0) await keepRefusals(tx, from, caller.id, numbers);
    const known = numbers.filter((number) => taken.has(number));
    await tx.callerNumber.deleteMany({ where: { ownerId: from, number: { in: known } } });
    const into = { ownerId: to, callerId: same };
    if (same === caller.id) await tx.caller.update({ where: { id: caller.id }, data: { ownerId: to } });
    await tx.callerNumber.updateMany({ where: { callerId: caller.id }, data: into });
    await tx.refusal.updateMany({ where: { callerId: caller.id }, data: { callerId: same } });
    await tx.setApart.updateMany({ where: { callerId: caller.id }, data: { callerId: same } });
    if (same !== caller.id || known.length === numbers.length)
      await tx.caller.delete({ where: { id: caller.id } });
  }
  await tx.refusal.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
  await tx.setApart.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
}

function callersOf(tx: Tx, ownerId: string) {
  return tx.caller.findMany({
    where: { ownerId },
    include: { numbers: true },
    orderBy: { createdAt: "asc" },
  });
}
