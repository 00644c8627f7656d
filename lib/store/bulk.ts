import { breather } from "@/lib/turns/breathe";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./db";
import { inPieces } from "./in-pieces";
import { admit } from "./quota";
import type { QuotaKind } from "./quotas";
import { keyring } from "./sealed/keys";
import { type Row, sealRow } from "./sealed/row";

type Value = string | number | boolean | Date | null;

type Table =
  | "Call"
  | "CallerNumber"
  | "CallSource"
  | "ComplaintCall"
  | "Contact"
  | "Evidence"
  | "EvidenceCall"
  | "EvidenceRefusal"
  | "ImportRow"
  | "RefusalNumber";

/** A database takes only so many values in one statement: SQLite 32,766. */
const most = 2_000;

/**
 * Adds rows in one statement for each hundred or so: seven times as fast as createMany, which spells out each row anew.
 * Who needs no database is served between two statements. All rows have the same columns; defaults of the schema (updatedAt) have to be given.
 */
export async function insertAll(tx: Tx, table: Table, rows: Record<string, Value>[], taken = Prisma.empty) {
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return;
  const columns = Prisma.raw(names.map((name) => `"${name}"`).join(","));
  const size = Math.floor(most / names.length);
  const breath = breather();
  for (let start = 0; start < rows.length; start += size) {
    const values = rows
      .slice(start, start + size)
      .map((row) => sealRow(table, row, keyring()))
      .map((row) => Prisma.sql`(${Prisma.join(names.map((name) => row[name] ?? null))})`);
    await tx.$executeRaw`INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns}) VALUES ${Prisma.join(values)} ${taken}`;
    await breath();
  }
}

/** Writes over rows that are there, each given whole, in as few statements. */
export async function replaceAll(tx: Tx, table: "Call" | "Evidence", rows: Record<string, Value>[]) {
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "id");
  const sets = Prisma.raw(names.map((name) => `"${name}" = excluded."${name}"`).join(","));
  await insertAll(tx, table, rows, Prisma.sql`ON CONFLICT ("id") DO UPDATE SET ${sets}`);
}

/** insertAll for an owner; throws OverQuota before the first of them when not all fit. */
export async function insertFitting(
  tx: Tx,
  ownerId: string,
  { kind, table, rows }: { kind: QuotaKind; table: Table; rows: Record<string, Value>[] },
) {
  await admit(ownerId, kind, rows.length, tx);
  await insertAll(tx, table, rows);
}

/** Gives many rows another text in one statement for each hundred or so. */
export async function setTexts(
  tx: Tx,
  table: "Step",
  column: "said",
  rows: { id: string; text: string }[],
): Promise<void> {
  const [into, name] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  await inPieces(rows, async (piece) => {
    const sealed = piece.map(({ id, text }) => sealRow<Row>(table, { id, [column]: text }, keyring()));
    const values = sealed.map((row) => Prisma.sql`(${row.id}, ${row[column]})`);
    await tx.$executeRaw`WITH "New"("key", "text") AS (VALUES ${Prisma.join(values)})
      UPDATE ${into} SET ${name} = "text" FROM "New" WHERE "id" = "key"`;
  });
}
