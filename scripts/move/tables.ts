import type pg from "pg";

export type Column = { name: string; type: string };
export type Table = { name: string; columns: Column[]; key: string[]; needs: string[] };

/** The tables of the target, each after those that its rows need. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT tablename::text AS name,
      (SELECT json_agg(json_build_object('name', column_name, 'type', data_type) ORDER BY ordinal_position)
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name = tablename) AS columns,
      (SELECT json_agg(attname ORDER BY array_position(conkey, attnum)) FROM pg_constraint
         JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
         WHERE contype = 'p' AND conrelid = format('public.%I', tablename)::regclass) AS key,
      (SELECT coalesce(json_agg(relname), '[]') FROM pg_constraint JOIN pg_class ON pg_class.oid = confrelid
         WHERE contype = 'f' AND conrelid = format('public.%I', tablename)::regclass) AS needs
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`);
  return inOrder(rows);
}

function inOrder(tables: Table[]): Table[] {
  const placed: Table[] = [];
  const isPlaced = (name: string) => placed.some((table) => table.name === name);
  while (placed.length < tables.length) {
    const next = tables.find(
      ({ name, needs }) => !isPlaced(name) && needs.every((one) => one === name || isPlaced(one)),
    );
    if (!next) throw new Error("tables that need each other");
    placed.push(next);
  }
  return placed;
}

/** A name as SQL has it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
