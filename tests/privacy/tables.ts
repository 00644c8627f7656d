import { readFileSync } from "node:fs";
import { db } from "@/lib/store/db";

export type Column = { table: string; column: string; type: string };

/**
 * Tables in which nothing belongs to one owner: links that are never sent, how to tell a wrong key, secret or file store, counts of a day at
 * most, and the host's log under pseudonyms, which outlasts a space so that its deletion can be shown.
 */
export const ownerless = [
  "verification",
  "KeyCheck",
  "SecretCheck",
  "RateLimit",
  "AuditEvent",
  "StoreIdentity",
];

const file = new URL("../../prisma/schema.prisma", import.meta.url);

/** Every column of every table, as the one hand-written schema has them; relations are left out. */
export function schemaColumns(): Column[] {
  const models = [...readFileSync(file, "utf8").matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  return models.flatMap(([, model = "", body = ""]) => {
    const table = body.match(/@@map\("(\w+)"\)/)?.[1] ?? model;
    const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)(\[\])?/gm)];
    return fields.flatMap(([, column = "", type = "", many]) =>
      !many && scalars.has(type) ? [{ table, column, type }] : [],
    );
  });
}

const scalars = new Set(["String", "Json", "Int", "BigInt", "Float", "Boolean", "DateTime", "Bytes"]);

export type Row = Record<string, unknown>;

/** All rows of all tables, read past the product's own code. */
export async function allRows(): Promise<Record<string, Row[]>> {
  const tables = [...new Set(schemaColumns().map(({ table }) => table))];
  const rows: Record<string, Row[]> = {};
  for (const table of tables) rows[table] = await db().$queryRawUnsafe<Row[]>(`SELECT * FROM "${table}"`);
  return rows;
}

/** Anything a table holds, as text to be searched. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one)) ?? "";
}
