import "server-only";
import { db } from "./db";
import { StillMoving } from "./moving";
import { movesOf } from "./notes";
import { SpaceEnded } from "./vanished";

/** Throws StillMoving where rows went out of a space, or came into it from another, since it was looked at, and SpaceEnded where it is gone. */
export type AssertUnmoved = () => Promise<void>;

/**
 * Looks at a space that is about to be read whole. Whoever reads in steps asks again by what is returned: else what was read while
 * a move went on is the half of it, and says nothing of that. Throws as AssertUnmoved does where a move is going on already.
 */
export async function watchMoves(ownerId: string): Promise<AssertUnmoved> {
  const before = await standOf(ownerId);
  const look = async () => {
    // The last step of a move changes the stand before its note goes: so it is seen by one of the two.
    if ((await movesOf(ownerId)).length > 0) throw new StillMoving();
    if ((await standOf(ownerId)) !== before) throw new StillMoving();
  };
  await look();
  return look;
}

/** What is read of a space between two looks that saw the same. Whatever else goes wrong in the half of it is told as the move. */
export async function readUnmoved<T>(ownerId: string, read: () => Promise<T>): Promise<T> {
  const assertUnmoved = await watchMoves(ownerId);
  try {
    return await read();
  } finally {
    await assertUnmoved();
  }
}

/** See moveRest in move-rows.ts. */
async function standOf(ownerId: string): Promise<number> {
  const row = await db().user.findUnique({ where: { id: ownerId }, select: { updatedAt: true } });
  if (!row) throw new SpaceEnded();
  return row.updatedAt.getTime();
}
