import { jsonColumns, sealedColumns } from "./columns";
import type { Keyring } from "./keys";
import { isMarked, openText, sealText } from "./text";

/** Columns of one row, or what a query says of it. */
export type Row = Record<string, unknown>;

/** The row with its sealed columns sealed. `known`: what else tells which row it is. Throws where nothing does. */
export function sealRow<T extends Row>(table: string, row: T, keys: Keyring, known: Row = {}): T {
  const sealed: Row = { ...row };
  for (const [column, bound] of Object.entries(sealedColumns[table] ?? {})) {
    const text = asText(table, column, row[column], keys);
    if (text !== null)
      sealed[column] = sealText(text, placeOf(table, column, bound, { ...known, ...row }), keys);
  }
  return sealed as T;
}

/** Opens in place whatever of the row is sealed. */
export function openRow(table: string, row: Row, keys: Keyring): void {
  for (const [column, bound] of Object.entries(sealedColumns[table] ?? {})) {
    const stored = row[column];
    if (typeof stored !== "string" || stored === "") continue;
    row[column] = openValue(table, column, stored, { keys, place: () => placeOf(table, column, bound, row) });
  }
}

/** One value that was read by itself. `row`: what tells its row. */
export function openOne(table: string, column: string, stored: string, row: Row, keys: Keyring): string {
  return openText(stored, placeOf(table, column, sealedColumns[table]?.[column] ?? [], row), keys);
}

type Opening = { keys: Keyring; place: () => string };

function openValue(table: string, column: string, stored: string, { keys, place }: Opening): unknown {
  if (!isMarked(stored)) return stored;
  const text = openText(stored, place(), keys);
  return jsonColumns.has(`${table}.${column}`) ? JSON.parse(text) : text;
}

/** null: there is nothing to seal. A JSON column without a key is left to the database. */
function asText(table: string, column: string, value: unknown, keys: Keyring): string | null {
  const isJson = jsonColumns.has(`${table}.${column}`);
  if (isJson && (keys.length === 0 || isDatabaseNull(value))) return null;
  if (isJson) return value === undefined ? null : JSON.stringify(value);
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw new Error(`${table}.${column} is sealed and takes a text only`);
  return value;
}

/** Prisma's DbNull and JsonNull are no plain objects. */
function isDatabaseNull(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== "object" || Array.isArray(value)) return false;
  return Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null;
}

function placeOf(table: string, column: string, bound: readonly string[], row: Row): string {
  const parts = bound.map((name) => {
    const value = row[name];
    if (typeof value !== "string" && typeof value !== "number")
      throw new Error(`${table}.${column} is sealed: ${name} has to tell which row it is`);
    return String(value);
  });
  return [`${table}.${column}`, ...parts].join(" ");
}
