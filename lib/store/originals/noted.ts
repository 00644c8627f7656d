import { db } from "../db";
import { use } from "../store-identity";

/**
 * How many originals the last look at all of them did not find, whichever process looked: a server that has not looked yet is
 * red by it.
 */
export async function notedMissing(): Promise<number> {
  return (await db().storeIdentity.findUnique({ where: { use }, select: { missing: true } }))?.missing ?? 0;
}

export async function noteMissing(missing: number): Promise<void> {
  await db().storeIdentity.updateMany({ where: { use, missing: { not: missing } }, data: { missing } });
}
