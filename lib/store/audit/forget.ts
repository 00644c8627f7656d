import { db } from "../db";

const DAY = 24 * 60 * 60 * 1000;

/** For how many days events are kept (AUDIT_DAYS, 190: more than six months); 0: none is recorded. */
export function auditDays(): number {
  const days = process.env.AUDIT_DAYS ?? "";
  return /^\d+$/.test(days) ? Number(days) : 190;
}

/** Rows that are kept at most (AUDIT_ROWS, 2,000,000, about 500 MB); 0: as many as there are. */
function mostRows(): number {
  const rows = process.env.AUDIT_ROWS ?? "";
  return /^\d+$/.test(rows) ? Number(rows) || Number.MAX_SAFE_INTEGER : 2_000_000;
}

/** Removes what is too old, and of too many the oldest; refusals and wrong tries first. Returns how many rows went. */
export async function forgetAudit(now: Date): Promise<number> {
  const before = new Date(now.getTime() - auditDays() * DAY);
  const { count } = await db().auditEvent.deleteMany({ where: { at: { lt: before } } });
  const loud = { OR: [{ event: "refused" }, { outcome: { in: ["wrong", "refused"] } }] };
  return count + (await forgetOldest(loud)) + (await forgetOldest({}));
}

async function forgetOldest(where: object): Promise<number> {
  const over = (await db().auditEvent.count()) - mostRows();
  if (over <= 0) return 0;
  const [last] = await db().auditEvent.findMany({
    where,
    orderBy: { at: "asc" },
    skip: Math.max(0, over - 1),
    take: 1,
    select: { at: true },
  });
  const until = last ? { at: { lte: last.at } } : {};
  return (await db().auditEvent.deleteMany({ where: { AND: [where, until] } })).count;
}
