import type { Call, NewCall } from "@/lib/calls/call";
import { grouped } from "@/lib/calls/grouped";
import { whoAndWhen } from "@/lib/calls/same-call";
import type { Call as Row } from "@/prisma/generated/client";
import { replaceAll } from "./bulk";
import { columns, toSaid } from "./call-rows";
import type { Tx } from "./db";
import { knownCalls } from "./import-matches";
import { foundInPieces, inPieces } from "./in-pieces";

type Told = Pick<Call, "kind" | "number" | "at">;

/** Calls of the log that have number, kind and minute of one of these, oldest first. */
export async function callsLike(tx: Tx, ownerId: string, told: readonly Told[]): Promise<Row[]> {
  const keys = new Set(told.map(whoAndWhen));
  const times = grouped(told, ({ number }) => number);
  const ids = await foundInPieces([...times.keys()], async (numbers) => {
    const at = spanOf(numbers.flatMap((number) => times.get(number) ?? []));
    const known = await knownCalls(ownerId, { number: { in: numbers }, at }, tx);
    return [...known.values()].flat().flatMap((call) => (keys.has(whoAndWhen(call)) ? call.id : []));
  });
  const rows = await foundInPieces(ids, (piece) => tx.call.findMany({ where: { id: { in: piece } } }));
  return rows.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
}

/** From the first minute to the end of the last. */
function spanOf(told: readonly Told[]): { gte: Date; lt: Date } {
  const minutes = told.map(({ at }) => Math.floor(Date.parse(at) / 60_000));
  const [first, last] = minutes.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Infinity, -Infinity],
  );
  return { gte: new Date(first * 60_000), lt: new Date((last + 1) * 60_000) };
}

/** caseDataAt, isAnothers and createdAt: of the other telling. */
export type Joined = {
  row: Row;
  other: Pick<Row, "caseDataAt" | "createdAt" | "isAnothers"> & { said: NewCall };
  whole: NewCall;
};

/** What both tell is written into the call that stays; what it said before is kept. */
export async function sayTogether(tx: Tx, joined: Joined[]): Promise<void> {
  const updatedAt = new Date();
  const changed = joined.flatMap((one) => {
    const row = { ...one.row, ...columnsOf(one) };
    return isSame(row, one.row) ? [] : [{ before: one.row, row: { ...row, updatedAt } }];
  });
  const more = changed.filter(({ before, row }) => spelled(toSaid(row)) !== spelled(toSaid(before)));
  await inPieces(more, (piece) =>
    tx.callVersion.createMany({
      data: piece.map(({ before }) => ({
        callId: before.id,
        said: toSaid(before),
        caseDataAt: before.caseDataAt,
      })),
    }),
  );
  await replaceAll(
    tx,
    "Call",
    changed.map(({ row }) => row),
  );
}

function isSame(a: Row, b: Row): boolean {
  const isMarkedSame = a.caseDataAt?.getTime() === b.caseDataAt?.getTime() && a.isAnothers === b.isAnothers;
  return isMarkedSame && spelled(toSaid(a)) === spelled(toSaid(b));
}

/**
 * What was written here is never filled with what case data tells, which may be taken out again; nor what is the owner's
 * with what somebody else tells.
 */
function columnsOf({ row, other, whole }: Joined) {
  const tellings = [{ ...row, said: toSaid(row) }, other];
  const own = tellings.filter(({ isAnothers }) => !isAnothers);
  const counting = own.length > 0 ? own : tellings;
  const here = counting.filter(({ caseDataAt }) => caseDataAt === null);
  const [witness, ...more] = here.length > 0 ? here : counting;
  const said = witness && more.length === 0 ? witness.said : whole;
  const { createdAt, caseDataAt } = witness ?? row;
  return { ...columns(said), createdAt, caseDataAt, isAnothers: own.length === 0 };
}

/** The same for two sayings that say the same, whatever the order of their fields. */
export function spelled(said: NewCall): string {
  return JSON.stringify(columns(said));
}
