import { brokenRows } from "./broken";
import { jsonColumns, sealedColumns } from "./columns";
import { SealFault } from "./fault";
import type { Keyring } from "./keys";
import { relations } from "./relations";
import { openRow, type Row, sealRow } from "./row";

/** What a query hands in, as far as it matters here. */
export type Args = Row & {
  data?: Row | Row[];
  create?: Row;
  update?: Row;
  where?: Row;
  select?: Row;
  include?: Row;
};

/** The query as it goes to the database: values sealed, and with the columns that tell which row each value is of. */
export function sealedArgs(table: string, operation: string, args: Args, keys: Keyring): Args {
  refuseWhatCannotBe(table, args, keys);
  const seal = (data: Row, known: Row = {}) => sealRow(table, flat(table, data), keys, known);
  const { data, create, update, where = {} } = args;
  const known = operation.startsWith("create") ? {} : scalars(where);
  if (operation.startsWith("update") && data) refuseUnbinding(table, data as Row);
  if (update) refuseUnbinding(table, update);
  return {
    ...args,
    ...(data && { data: Array.isArray(data) ? data.map((one) => seal(one)) : seal(data, known) }),
    ...(create && { create: seal(create) }),
    ...(update && { update: seal(update, known) }),
    ...withBounds(table, args),
  };
}

/** Opens, in place, a row, rows, or what hangs on them. */
export function openResult(table: string, result: unknown, keys: Keyring): void {
  if (Array.isArray(result)) for (const one of result) openResult(table, one, keys);
  else if (typeof result === "object" && result !== null) openOneOf(table, result as Row, keys);
}

function openOneOf(table: string, row: Row, keys: Keyring): void {
  if (brokenRows()) openOrEmpty(table, row, keys);
  else openRow(table, row, keys);
  for (const [field, to] of Object.entries(relations[table] ?? {})) {
    if (row[field]) openResult(to, row[field], keys);
  }
}

/** Emptied it is told by its id; a row without one, or with JSON in it, stays a fault. */
function openOrEmpty(table: string, row: Row, keys: Keyring): void {
  try {
    openRow(table, row, keys);
  } catch (fault) {
    const columns = Object.keys(sealedColumns[table] ?? {});
    const isJson = columns.some((column) => jsonColumns.has(`${table}.${column}`));
    const isBroken = fault instanceof SealFault && fault.code === "changed";
    if (!isBroken || isJson || typeof row.id !== "string") throw fault;
    for (const column of columns) if (typeof row[column] === "string") row[column] = "";
    brokenRows()?.add(row.id);
  }
}

/** A row that is written with its relations would pass unsealed. */
function flat(table: string, data: Row): Row {
  const nested = Object.keys(relations[table] ?? {}).find((field) => data[field] !== undefined);
  if (nested)
    throw new Error(`${table}.${nested}: rows are written one table at a time, so that they are sealed`);
  return data;
}

/** What tells the row is sealed into its values: it changes only together with all of them. */
function refuseUnbinding(table: string, data: Row): void {
  for (const [column, bound] of Object.entries(sealedColumns[table] ?? {})) {
    const name = bound.find((one) => data[one] !== undefined);
    if (name && data[column] === undefined) throw new Error(`${table}.${column} is sealed for its ${name}`);
  }
}

/** What `where` says outright, a key of several columns included. */
function scalars(where: Row): Row {
  const compound = Object.entries(where).filter(([name, value]) => name.includes("_") && isObject(value));
  return Object.assign({}, where, ...compound.map(([, value]) => value));
}

function isObject(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Wherever a sealed column is selected, the columns that tell its row are too. */
function withBounds(table: string, { select, include }: Args): Args {
  const added = select ? { select: { ...boundsOf(table, select), ...deeper(table, select) } } : {};
  return include ? { ...added, include: deeper(table, include) } : added;
}

function boundsOf(table: string, select: Row): Row {
  const columns = Object.entries(sealedColumns[table] ?? {}).filter(([column]) => select[column]);
  return Object.fromEntries(columns.flatMap(([, bound]) => bound.map((name) => [name, true])));
}

function deeper(table: string, chosen: Row): Row {
  const asked = Object.entries(chosen).map(([field, value]) => {
    const to = relations[table]?.[field];
    return [field, to && isObject(value) ? { ...value, ...withBounds(to, value) } : value];
  });
  return Object.fromEntries(asked);
}

/** Sealed values are all different: a question about them would be answered wrongly, so it is not asked. */
function refuseWhatCannotBe(table: string, args: Args, keys: Keyring): void {
  refuseFilter(table, args.where, keys);
  for (const part of ["orderBy", "by", "distinct", "_max", "_min", "cursor"])
    refuseNames(table, part, args[part]);
}

function refuseFilter(table: string, where: unknown, keys: Keyring): void {
  if (Array.isArray(where)) for (const one of where) refuseFilter(table, one, keys);
  if (!isObject(where)) return;
  for (const [name, value] of Object.entries(where)) {
    const to = relations[table]?.[name];
    if (["AND", "OR", "NOT"].includes(name)) refuseFilter(table, value, keys);
    else if (to && isObject(value)) refuseRelation(to, value, keys);
    else if (sealedColumns[table]?.[name] && !isEmptiness(value) && !isSearchInTheClear(table, name, keys))
      throw new Error(`${table}.${name} is sealed and cannot be searched`);
  }
}

function refuseRelation(to: string, value: Row, keys: Keyring): void {
  const inner = ["some", "none", "every", "is", "isNot"].filter((way) => way in value);
  if (inner.length === 0) refuseFilter(to, value, keys);
  for (const way of inner) refuseFilter(to, value[way], keys);
}

/** Empty texts are left empty, so that they can be told from others. */
function isEmptiness(value: unknown): boolean {
  if (value === "" || value === null || value === undefined) return true;
  return isObject(value) && Object.keys(value).length === 1 && (value.not === "" || value.not === null);
}

function isSearchInTheClear(table: string, column: string, keys: Keyring): boolean {
  return keys.length === 0 && table === "Call" && column === "search";
}

/** Part of a key: sealed values have an order that never changes, and pages of a list need no more. */
const ordersPages = new Set(["Contact.number"]);

function refuseNames(table: string, part: string, asked: unknown): void {
  const names = [asked].flat().flatMap((one) => (isObject(one) ? Object.keys(one) : [one]));
  const isWrong = (name: unknown) => typeof name === "string" && sealedColumns[table]?.[name];
  const wrong = names.find((name) => isWrong(name) && !ordersPages.has(`${table}.${name}`));
  if (wrong) throw new Error(`${table}.${String(wrong)} is sealed and means nothing to ${part}`);
}
