import "server-only";
import { db } from "./db";

export type Room = { files: number; bytes: number };

/** Whether one more file of so many bytes fits into what an owner may have in all. */
export async function hasRoom(ownerId: string, bytes: number, most: Room): Promise<boolean> {
  const { _count, _sum } = await db().evidence.aggregate({
    where: { ownerId },
    _count: true,
    _sum: { size: true },
  });
  return _count < most.files && (_sum.size ?? 0) + bytes <= most.bytes;
}
