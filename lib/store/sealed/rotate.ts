import { jsonColumns, sealedColumns } from "./columns";
import { SealFault } from "./fault";
import { keyring } from "./keys";
import { openRow, type Row, sealRow } from "./row";
import { asStored, keyOfRow, rowsOf, type SealedTable, sealedTables } from "./tables";
import { isFormer, keyOf } from "./text";

/** What was gone through: `sealed` anew, or `missed` because it was changed. */
export type Turned = { part: string; looked: number; sealed: number; missed: number };

/**
 * Seals with the first key whatever another sealed, and what stands in the clear. The server may run beside it: a row is
 * changed only as it was read. What is done stays done, so that it can be stopped and gone on with at any time.
 */
export async function* rotateRows(): AsyncGenerator<Turned> {
  for (const table of sealedTables) yield* rotateTable(table);
}

/** Rows between two words about how far it is. */
const STEP = 5000;

async function* rotateTable(table: SealedTable): AsyncGenerator<Turned> {
  const turned: Turned = { part: table, looked: 0, sealed: 0, missed: 0 };
  for await (const row of rowsOf(table, touched[table])) {
    turned.looked += 1;
    const columns = staleColumns(table, row);
    if (columns.length > 0) turned[(await sealAnew(table, row, columns)) ? "sealed" : "missed"] += 1;
    if (turned.looked % STEP === 0) yield { ...turned };
  }
  yield turned;
}

/** Nobody changed these rows, so that the moment of their last change stays. */
const touched: Partial<Record<SealedTable, string[]>> = {
  Call: ["updatedAt"],
  Complaint: ["updatedAt"],
  Caller: ["updatedAt"],
  Refusal: ["updatedAt"],
};

/** Columns whose value is not sealed with the first key, in the present form. */
export function staleColumns(table: SealedTable, row: Row): string[] {
  const [first] = keyring();
  const columns = Object.keys(sealedColumns[table] ?? {});
  return columns.filter((column) => isThere(row[column]) && !isFresh(row[column], first?.id));
}

function isFresh(value: unknown, firstKey: string | undefined): boolean {
  return typeof value === "string" && keyOf(value) === firstKey && !isFormer(value);
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "";
}

/** null: it stands in the clear. */
export function keyOfValue(value: unknown): string | null {
  return typeof value === "string" ? keyOf(value) : null;
}

/** false: the row is no longer as it was read, or as it was sealed. */
export async function sealAnew(table: SealedTable, row: Row, columns: string[]): Promise<boolean> {
  const sealed = withFirstKey(table, row);
  if (!sealed) return false;
  const change = Object.fromEntries(columns.map((column) => [column, sealed[column]]));
  const times = Object.fromEntries((touched[table] ?? []).map((name) => [name, row[name]]));
  const same = Object.fromEntries(columns.map((column) => [column, equal(table, column, row[column])]));
  const where = { ...keyOfRow(table, row), ...same };
  const { count } = await asStored(table).updateMany({ where, data: { ...change, ...times } });
  return count > 0;
}

function withFirstKey(table: SealedTable, row: Row): Row | null {
  const plain = { ...row };
  try {
    openRow(table, plain, keyring());
  } catch (fault) {
    if (fault instanceof SealFault) return null;
    throw fault;
  }
  return sealRow(table, plain, keyring());
}

function equal(table: SealedTable, column: string, value: unknown): unknown {
  return jsonColumns.has(`${table}.${column}`) ? { equals: value } : value;
}
