import "server-only";
import { createHash } from "node:crypto";
import type { Columns } from "@/lib/imports/format";
import { db } from "./db";
import { inPieces } from "./in-pieces";
import { quotaLeft } from "./quota";
import { transact } from "./transact";

/** In characters, of up to four bytes each and more once sealed: an index of PostgreSQL holds no key above 2,704 bytes. */
const LONGEST_KEY = 300;

/** The header itself, or the hash of a longer one. */
function keyOf(header: string): string {
  if (header.length <= LONGEST_KEY) return header;
  return `sha256:${createHash("sha256").update(header).digest("hex")}`;
}

/** What the person once said of a table with this header; null when it was never asked. */
export async function rememberedColumns(ownerId: string, header: string): Promise<Columns | null> {
  const row = await db().columnChoice.findUnique({
    where: { ownerId_header: { ownerId, header: keyOf(header) } },
  });
  return row && (row.columns as Columns);
}

export async function rememberColumns(ownerId: string, said: string, columns: Columns): Promise<void> {
  const header = keyOf(said);
  const where = { ownerId_header: { ownerId, header } };
  // What does not fit is asked the next time.
  if ((await quotaLeft(ownerId, "columnChoices")) === 0) return;
  await db().columnChoice.upsert({ where, create: { ownerId, header, columns }, update: { columns } });
}

type Choice = { header: string; columns: Columns };

/** What another machine was told, as far as it fits; what was said here stays. */
export async function rememberAll(ownerId: string, said: Choice[]): Promise<void> {
  const choices = said.map(({ header, columns }) => ({ header: keyOf(header), columns }));
  if (choices.length === 0) return;
  await transact(ownerId, async (tx) => {
    const there = await tx.columnChoice.findMany({ where: { ownerId }, select: { header: true } });
    const known = new Set(there.map(({ header }) => header));
    const fresh = new Map(choices.filter(({ header }) => !known.has(header)).map((one) => [one.header, one]));
    const left = await quotaLeft(ownerId, "columnChoices", tx);
    const rows = [...fresh.values()].slice(0, left).map((one) => ({ ownerId, ...one }));
    await inPieces(rows, (data) => tx.columnChoice.createMany({ data }));
  });
}
