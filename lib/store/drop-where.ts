import { DROPPED } from "./drop-rows";

/** As far as all tables with an id are the same. */
export type Table = {
  findMany(asked: object): Promise<{ id: unknown }[]>;
  deleteMany(asked: object): Promise<{ count: number }>;
};

/** Removes what fits step by step: others have their turn between two of them. Returns how many there were. */
export async function dropWhere(table: Table, where: object): Promise<{ count: number }> {
  for (let count = 0; ; ) {
    const ids = (await table.findMany({ where, select: { id: true }, take: DROPPED })).map(({ id }) => id);
    if (ids.length > 0) count += (await table.deleteMany({ where: { ...where, id: { in: ids } } })).count;
    if (ids.length < DROPPED) return { count };
  }
}
