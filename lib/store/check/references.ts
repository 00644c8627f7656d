/** One reference of a table of PostgreSQL to another, as its catalog holds it. */
type Reference = { child: string; parent: string; columns: string[]; keys: string[] };

/** Rows of one table whose parent in another is gone. */
export type Loose = { child: string; parent: string; rows: number };

type Ask = <T>(sql: string) => Promise<T[]>;

const all = `
  SELECT child.relname::text AS child, parent.relname::text AS parent,
    array_agg(a.attname::text ORDER BY at) AS columns, array_agg(b.attname::text ORDER BY at) AS keys
  FROM pg_constraint c
  JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
  CROSS JOIN LATERAL unnest(conkey, confkey) WITH ORDINALITY AS pair (own, theirs, at)
  JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = own
  JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = theirs
  WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
  GROUP BY c.oid, 1, 2 ORDER BY 1, 2`;

/**
 * Rows without their parent. PostgreSQL keeps references itself and believes in them, also after something went past it (a
 * superuser's session_replication_role, a broken index): then only looking finds out. leaves: tables that are not asked.
 */
export async function looseRows(ask: Ask, leaves: string[] = []): Promise<Loose[]> {
  const found: Loose[] = [];
  for (const one of (await ask<Reference>(all)).filter(({ child }) => !leaves.includes(child))) {
    const [{ rows } = { rows: 0 }] = await ask<{ rows: number }>(countOf(one));
    if (rows > 0) found.push({ child: one.child, parent: one.parent, rows });
  }
  return found;
}

function countOf({ child, parent, columns, keys }: Reference): string {
  const isSet = columns.map((name) => `c."${name}" IS NOT NULL`).join(" AND ");
  const fits = columns.map((name, at) => `p."${keys[at]}" = c."${name}"`).join(" AND ");
  return `SELECT COUNT(*)::int AS rows FROM "${child}" c WHERE ${isSet} AND NOT EXISTS (SELECT 1 FROM "${parent}" p WHERE ${fits})`;
}
