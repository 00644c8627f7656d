import { breathe } from "@/lib/turns/breathe";
import type { Prisma } from "@/prisma/generated/client";
import { db } from "../db";
import { evenBroken } from "./broken";

/** So many calls are opened before others have their turn. */
const STEP = 2000;

/** Calls that say all of these words, newest first; one whose words were changed since they were sealed says none. All that `where` leaves are opened for it, a step at a time. */
export async function callsSaying(
  where: Prisma.CallWhereInput,
  words: string[],
): Promise<{ id: string; at: Date }[]> {
  const found: { id: string; at: Date }[] = [];
  for await (const { id, at, search } of newestFirst(where)) {
    if (words.every((word) => search.includes(word))) found.push({ id, at });
  }
  return found;
}

/** Along the index, so that a late step costs what the first does. */
async function* newestFirst(where: Prisma.CallWhereInput) {
  let last: { id: string; at: Date } | undefined;
  for (;;) {
    const older = last && { at: { lte: last.at }, NOT: { at: last.at, id: { gte: last.id } } };
    const { rows } = await evenBroken(() =>
      db().call.findMany({
        where: older ? { AND: [where, older] } : where,
        orderBy: [{ at: "desc" }, { id: "desc" }],
        select: { id: true, at: true, search: true },
        take: STEP,
      }),
    );
    yield* rows;
    last = rows.at(-1);
    if (rows.length < STEP) return;
    await breathe();
  }
}
