import type { Call } from "@/lib/calls/call";
import { breathe } from "@/lib/turns/breathe";
import type { Prisma, Call as Row } from "@/prisma/generated/client";
import { heldBy } from "./by-id";
import { toCall } from "./call-rows";
import { db } from "./db";
import { piecesOf } from "./in-pieces";

/** Calls that are read in one step; what is shorter is read at once. */
export const PAGE = 250;

/** Many calls, oldest first, page by page: others are served in between. A call that is added meanwhile may be among them. */
export async function pagedCalls(where: Prisma.CallWhereInput): Promise<Call[]> {
  const calls: Call[] = [];
  for await (const rows of pagesOfCalls(where)) for (const row of rows) calls.push(toCall(row));
  return calls;
}

/**
 * Every call of an owner, deleted ones too, oldest first, page by page. No index has them in this order, so that each page
 * would sort the whole log: it is done once, by their ids.
 */
export async function* pagesOfAllCalls(ownerId: string): AsyncGenerator<Row[]> {
  const orderBy: Prisma.CallOrderByWithRelationInput[] = [{ at: "asc" }, { id: "asc" }];
  const all = await db().call.findMany({ where: { ownerId }, orderBy, select: { id: true } });
  for (const piece of piecesOf(all, PAGE)) {
    const ids = piece.map(({ id }) => id);
    yield await db().call.findMany({ where: { id: { in: ids }, ...heldBy(ownerId) }, orderBy });
    await breathe();
  }
}

/** The same as the rows of one page after the other. */
export async function* pagesOfCalls(where: Prisma.CallWhereInput): AsyncGenerator<Row[]> {
  for (let last: { at: Date; id: string } | undefined; ; ) {
    const after = last && { OR: [{ at: { gt: last.at } }, { at: last.at, id: { gt: last.id } }] };
    // The first says it so that a database begins there in its index.
    const from = last && { at: { gte: last.at } };
    const rows = await db().call.findMany({
      where: { AND: [where, from ?? {}, after ?? {}] },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: PAGE,
    });
    yield rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
    await breathe();
  }
}
