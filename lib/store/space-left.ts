import "server-only";
import { db } from "./db";

export type Room = { files: number; bytes: number };

/** What an owner's files take. */
export async function roomTaken(ownerId: string): Promise<Room> {
  const { _count, _sum } = await db().evidence.aggregate({
    where: { ownerId },
    _count: true,
    _sum: { size: true },
  });
  return { files: _count, bytes: _sum.size ?? 0 };
}

/** Whether so many more files, of so many bytes together, fit into what an owner may have in all. */
export async function hasRoom(ownerId: string, bytes: number, most: Room, files = 1): Promise<boolean> {
  const taken = await roomTaken(ownerId);
  return taken.files + files <= most.files && taken.bytes + bytes <= most.bytes;
}
