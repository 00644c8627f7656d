import { DROPPED } from "./drop-rows";

type Removed = Promise<{ count: number }>;

/** As far as all tables with an id are the same. */
export type Table = {
  findMany(asked: object): Promise<{ id: unknown }[]>;
  deleteMany(asked: object): Removed;
};

/** Rows that hang on those of a table, of which one may have thousands: `on`, by `key`. They would all go with it at once. */
export type Hanging = { table: { deleteMany(asked: object): Removed }; on: string; key: string };

/**
 * Removes what fits step by step, what hangs on it first: others have their turn between two of them. What does not fit any
 * more when its step comes stays. Returns how many there were.
 */
export async function dropWhere(
  table: Table,
  where: object,
  hanging: Hanging[] = [],
): Promise<{ count: number }> {
  for (let count = 0; ; ) {
    const ids = (await table.findMany({ where, select: { id: true }, take: DROPPED })).map(({ id }) => id);
    const these = { ...where, id: { in: ids } };
    if (ids.length > 0) {
      for (const one of hanging) await dropHanging(one, these);
      count += (await table.deleteMany({ where: these })).count;
    }
    if (ids.length < DROPPED) return { count };
  }
}

async function dropHanging({ table, on, key }: Hanging, these: { id: { in: unknown[] } }): Promise<void> {
  const where = { [key]: these.id, [on]: these };
  while ((await table.deleteMany({ where, limit: DROPPED })).count === DROPPED);
}
