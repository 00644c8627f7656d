import { db } from "@/lib/store/db";
import { connected } from "./look";

/** What a target says of a move into it: all rows are there; and that it came to its end. */
export const moving = "moving";
const moved = "moved";

/** use: how far it came; store: the one that it came from. */
export type Earlier = { use: string; store: string };

/** Whether a move has brought rows here before; null: none has. */
export async function earlierMove(url: string): Promise<Earlier | null> {
  const client = await connected(url);
  try {
    const known = await client.query(`SELECT to_regclass('"StoreIdentity"') IS NOT NULL AS "isThere"`);
    if (!known.rows[0].isThere) return null;
    const { rows } = await client.query(
      'SELECT "use", "id" AS store FROM "StoreIdentity" WHERE "use" IN ($1, $2)',
      [moving, moved],
    );
    return rows[0] ?? null;
  } finally {
    await client.end();
  }
}

export function isAtItsEnd({ use }: Earlier): boolean {
  return use === moved;
}

/** In the target, once all is checked there. */
export async function noteMoved(): Promise<void> {
  await db().storeIdentity.updateMany({ where: { use: moving }, data: { use: moved, madeAt: new Date() } });
}
