import "server-only";
import { db, type Tx } from "./db";
import { limitSetting } from "./limit-setting";
import { OverQuota } from "./quota";

/** Rows that wait in imports, and those that could not be read and stay. */
export const waitingRows = () => limitSetting("LIMIT_WAITING_ROWS", 200_000);

/** How many more rows may wait; those of the import that is read anew give way first. */
export async function waitingRowsLeft(ownerId: string, importId: string, tx: Tx = db()): Promise<number> {
  const where = { ownerId, id: { not: importId } };
  const [open, done] = await Promise.all([
    tx.import.aggregate({
      where: { ...where, savedAt: null },
      _sum: { read: true, saved: true, known: true },
    }),
    tx.import.aggregate({ where: { ...where, savedAt: { not: null } }, _sum: { rejected: true } }),
  ]);
  const { read, saved, known } = open._sum;
  const waiting = (read ?? 0) - (saved ?? 0) - (known ?? 0) + (done._sum.rejected ?? 0);
  return Math.max(0, waitingRows() - waiting);
}

/** Throws OverQuota when so many more rows of an import that has been read do not fit beside those that wait, its own among them. */
export async function admitWaiting(ownerId: string, importId: string, added: number, tx: Tx): Promise<void> {
  if (added <= 0) return;
  const own = await tx.import.aggregate({
    where: { ownerId, id: importId },
    _sum: { read: true, saved: true, known: true },
  });
  const { read, saved, known } = own._sum;
  const left = (await waitingRowsLeft(ownerId, importId, tx)) - ((read ?? 0) - (saved ?? 0) - (known ?? 0));
  if (added <= left) return;
  throw new OverQuota({
    code: "full",
    text: `等着选的行最多${waitingRows()}行，这次没有加进去。把读好的先记下，或者丢掉几份。`,
  });
}
