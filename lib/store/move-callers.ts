import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./db";
import { inPieces } from "./in-pieces";
import { keepAllRefusals } from "./refusal-rows";

/**
 * Brings callers and refusals into another space. A number that is grouped there stays where it is; of a caller that
 * loses a number so, the refusals stay said to the numbers they were said to. Callers of one name become one.
 */
export async function moveCallers(tx: Tx, from: string, to: string): Promise<void> {
  const [moving, there] = await Promise.all([callersOf(tx, from), callersOf(tx, to)]);
  const moves = moving.map(moveInto(there));
  const loses = moves.filter(({ loses }) => loses);
  await keepAllRefusals(tx, from, loses);
  await inPieces(
    moves.flatMap(({ known }) => known),
    (piece) => tx.callerNumber.deleteMany({ where: { ownerId: from, number: { in: piece } } }),
  );
  await inPieces(moves, (piece) => moveSome(tx, to, piece));
  const ended = moves.filter(
    ({ id, same, known, numbers }) => same !== id || known.length === numbers.length,
  );
  await inPieces(ended, (piece) =>
    tx.caller.deleteMany({ where: { id: { in: piece.map(({ id }) => id) } } }),
  );
  await tx.refusal.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
  await tx.setApart.updateMany({ where: { ownerId: from }, data: { ownerId: to } });
}

/** same: the caller it is from now on; known: its numbers that are grouped there; loses: one of them with somebody else. */
type Move = { id: string; same: string; numbers: string[]; known: string[]; loses: boolean };

function moveInto(there: Caller[]): (moving: Caller) => Move {
  const taken = new Map(
    there.flatMap(({ id, numbers }) => numbers.map(({ number }) => [number, id] as const)),
  );
  // Of several of one name the first counts, and in a Map the last does.
  const named = new Map(there.toReversed().map(({ id, name }) => [name, id]));
  return (moving) => {
    const numbers = moving.numbers.map(({ number }) => number);
    const same = named.get(moving.name) ?? moving.id;
    const known = numbers.filter((number) => taken.has(number));
    return { id: moving.id, same, numbers, known, loses: known.some((number) => taken.get(number) !== same) };
  };
}

/** What hangs on each goes to the caller it is from now on, which is the owner's where either was. */
async function moveSome(tx: Tx, to: string, moves: Move[]): Promise<void> {
  const staying = moves.filter(({ id, same }) => id === same).map(({ id }) => id);
  await tx.caller.updateMany({ where: { id: { in: staying } }, data: { ownerId: to } });
  const rows = moves.map(({ id, same }) => Prisma.sql`(${id}, ${same})`);
  const move = Prisma.sql`WITH "Move"("old", "new") AS (VALUES ${Prisma.join(rows)})`;
  await tx.$executeRaw`${move} UPDATE "CallerNumber" SET "ownerId" = ${to}, "callerId" = "new"
    FROM "Move" WHERE "callerId" = "old"`;
  await tx.$executeRaw`${move} UPDATE "Caller" AS k SET "caseDataAt" = NULL
    FROM "Move" JOIN "Caller" AS g ON g."id" = "old" WHERE k."id" = "new" AND g."caseDataAt" IS NULL`;
  await tx.$executeRaw`${move} UPDATE "CallerNumber" AS n SET "caseDataAt" = NULL
    FROM "Move" JOIN "Caller" AS g ON g."id" = "old" WHERE n."callerId" = "new" AND g."caseDataAt" IS NULL`;
  await tx.$executeRaw`${move} UPDATE "Refusal" SET "callerId" = "new" FROM "Move" WHERE "callerId" = "old"`;
  await tx.$executeRaw`${move} UPDATE "SetApart" SET "callerId" = "new" FROM "Move" WHERE "callerId" = "old"`;
}

type Caller = Awaited<ReturnType<typeof callersOf>>[number];

function callersOf(tx: Tx, ownerId: string) {
  return tx.caller.findMany({
    where: { ownerId },
    include: { numbers: true },
    orderBy: { createdAt: "asc" },
  });
}
