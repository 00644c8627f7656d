import type { Call } from "@/lib/calls/call";
import type { Prisma } from "@/prisma/generated/client";
import { breathe } from "./breathe";
import { toCall } from "./call-rows";
import { db } from "./db";

/** Calls that are read in one step; what is shorter is read at once. */
export const PAGE = 1000;

/** Many calls, oldest first, page by page: others are served in between. A call that is added meanwhile may be among them. */
export async function pagedCalls(where: Prisma.CallWhereInput): Promise<Call[]> {
  const calls: Call[] = [];
  for (let last: { at: Date; id: string } | undefined; ; ) {
    const after = last && { OR: [{ at: { gt: last.at } }, { at: last.at, id: { gt: last.id } }] };
    // The first says it so that a database begins there in its index.
    const from = last && { at: { gte: last.at } };
    const rows = await db().call.findMany({
      where: { AND: [where, from ?? {}, after ?? {}] },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      take: PAGE,
    });
    for (const row of rows) calls.push(toCall(row));
    last = rows.at(-1);
    if (rows.length < PAGE) return calls;
    await breathe();
  }
}
