import { type Db, unsealedDb } from "../db";
import { sealedColumns } from "./columns";
import type { Row } from "./row";

/** Columns by which the rows of a table are gone through, one after the other. */
const keys = {
  Complainant: ["ownerId"],
  Call: ["id"],
  CallVersion: ["id"],
  Evidence: ["id"],
  Complaint: ["id"],
  IssuedLetter: ["id"],
  Step: ["id"],
  Caller: ["id"],
  SetApart: ["id"],
  Refusal: ["id"],
  Passkey: ["id"],
  Import: ["id"],
  ImportRow: ["importId", "nth"],
  CallSource: ["callId", "importId", "line"],
  Contact: ["ownerId", "number"],
} as const;

export type SealedTable = keyof typeof keys;
export const sealedTables = Object.keys(keys) as SealedTable[];

/** What this needs of a table, whichever it is. */
type Anyone = {
  findMany(args: object): Promise<Row[]>;
  updateMany(args: object): Promise<{ count: number }>;
};

/** The table as it is stored: nothing sealed on the way in, nothing opened on the way out. */
export function asStored(table: SealedTable): Anyone {
  const name = `${table[0]?.toLowerCase()}${table.slice(1)}` as keyof Db;
  return unsealedDb()[name] as unknown as Anyone;
}

export function keyOfRow(table: SealedTable, row: Row): Row {
  return Object.fromEntries(keys[table].map((name) => [name, row[name]]));
}

const STEP = 500;

/** Every row of a table as it is stored, in the order of its key: what is sealed of it, what tells it, and `also`. */
export async function* rowsOf(table: SealedTable, also: string[] = []): AsyncGenerator<Row> {
  const select = Object.fromEntries([...columnsOf(table), ...also].map((name) => [name, true]));
  const orderBy = keys[table].map((name) => ({ [name]: "asc" }));
  let last: Row | undefined;
  for (;;) {
    const where = last ? after(keys[table], last) : {};
    const rows = await asStored(table).findMany({ where, orderBy, select, take: STEP });
    yield* rows;
    last = rows.at(-1);
    if (rows.length < STEP) return;
  }
}

function columnsOf(table: SealedTable): string[] {
  const sealed = Object.entries(sealedColumns[table] ?? {});
  return [...new Set([...keys[table], ...sealed.flatMap(([column, bound]) => [column, ...bound])])];
}

/** Rows that come after this one: further in the first column, or equal there and further in the next. */
function after([name = "", ...rest]: readonly string[], last: Row): object {
  const further = { [name]: { gt: last[name] } };
  return rest.length === 0 ? further : { OR: [further, { [name]: last[name], ...after(rest, last) }] };
}
