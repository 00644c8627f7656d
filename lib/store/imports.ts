import "server-only";
import type { Ask, Hints } from "@/lib/imports/format";
import { Prisma, type Import as Row } from "@/prisma/generated/client";
import { db } from "./db";
import { dropRows } from "./drop-rows";
import { admit } from "./quota";
import { transact } from "./transact";

/** reading: rows come in, or stopped coming. asking: the person has to say something first. */
export type ImportState = "reading" | "asking" | "read" | "saving" | "saved";

/** One reading of a file, and how far it has come. Instants are ISO. */
export type Import = {
  id: string;
  /** The file itself; null once it was deleted. */
  evidenceId: string | null;
  name: string;
  /** Id of a Format. */
  format: string;
  state: ImportState;
  hints: Hints;
  ask: Ask | null;
  /** Why the file could not be read to its end, in Chinese; "" when it could. */
  cut: string;
  /** Once it is saved: read = saved + known + left + rejected. */
  read: number;
  rejected: number;
  saved: number;
  known: number;
  left: number;
  startedAt: string;
  savedAt: string | null;
  /** When it was read out of case data, whose word its times are then. */
  caseDataAt: string | null;
};

function toImport(row: Row): Import {
  const { ownerId: _, comparedTo: __, ...rest } = row;
  return {
    ...rest,
    state: row.state as ImportState,
    hints: row.hints as Hints,
    ask: row.ask as Ask | null,
    startedAt: row.startedAt.toISOString(),
    savedAt: row.savedAt?.toISOString() ?? null,
    caseDataAt: row.caseDataAt?.toISOString() ?? null,
  };
}

/** Given up: it is there for nobody any more, and its rows go step by step. */
const GONE = "gone";
const isThere = { state: { not: GONE } };

/** hints: what was said of the file when it was read before. */
type Started = Pick<Import, "evidenceId" | "name" | "format"> & { hints?: Hints };

/** Begins to read a file; returns the id. */
export async function startImport(
  ownerId: string,
  { evidenceId, name, format, hints = {} }: Started,
): Promise<string> {
  const id = crypto.randomUUID();
  await transact(ownerId, async (tx) => {
    await admit(ownerId, "imports", 1, tx);
    await admit(ownerId, "openImports", 1, tx);
    const own =
      evidenceId === null ? null : await tx.evidence.findFirst({ where: { id: evidenceId, ownerId } });
    const data = { id, ownerId, evidenceId: own?.id ?? null, name, format, state: "reading", hints };
    await tx.import.create({ data });
  });
  return id;
}

export async function findImport(ownerId: string, id: string): Promise<Import | null> {
  const row = await db().import.findFirst({ where: { id, ownerId, ...isThere } });
  return row && toImport(row);
}

/** What came last first. */
export async function listImports(ownerId: string): Promise<Import[]> {
  const rows = await db().import.findMany({
    where: { ownerId, ...isThere },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(toImport);
}

/** The latest import of this file, one of our own before one that case data tells of; null when it was never read, or is a picture of which only some rows were taken. */
export async function importOfFile(ownerId: string, evidenceId: string): Promise<Import | null> {
  const where = { ownerId, evidenceId, format: { not: "screenshot" }, ...isThere };
  const saved = { sort: "desc", nulls: "last" } as const;
  const row = await db().import.findFirst({
    where,
    orderBy: [{ caseDataAt: { sort: "asc", nulls: "first" } }, { savedAt: saved }, { startedAt: "desc" }],
  });
  return row && toImport(row);
}

/** What the person answered; the file waits to be read anew with it. false: no such import, or it is read already. */
export async function answerImport(ownerId: string, id: string, hints: Hints): Promise<boolean> {
  const where = { id, ownerId, state: { in: ["asking", "reading"] } };
  const data = { hints, state: "reading", ask: Prisma.DbNull, read: 0, rejected: 0 };
  const { count } = await db().import.updateMany({ where, data });
  return count > 0;
}

/** An import that nothing was taken from, and that can be read anew or given up. */
export const isUntaken = { savedAt: null, saved: 0, ...isThere };

/**
 * Gives up what is not saved, rows and all. It is gone at once; where removing it broke off, the next sweep goes on. false:
 * no such import, or some of it is saved.
 */
export async function cancelImport(ownerId: string, id: string): Promise<boolean> {
  const where = { id, ownerId, ...isUntaken };
  const { count } = await db().import.updateMany({ where, data: { state: GONE } });
  if (count > 0) await removeGone(id);
  return count > 0;
}

/** All readings that nothing was taken from, or those of one file. */
export async function cancelImportsOf(ownerId: string, evidenceId?: string): Promise<void> {
  const where = { ownerId, evidenceId, ...isUntaken };
  const read = await db().import.findMany({ where, select: { id: true } });
  for (const { id } of read) await cancelImport(ownerId, id);
}

async function removeGone(id: string): Promise<void> {
  await dropRows(id);
  await db().import.deleteMany({ where: { id, state: GONE } });
}

/** Removes what is left of imports that were given up. */
export async function removeAllGone(): Promise<void> {
  const gone = await db().import.findMany({ where: { state: GONE }, select: { id: true } });
  for (const { id } of gone) await removeGone(id);
}

export async function isOwnImport(ownerId: string, id: string): Promise<boolean> {
  return (await db().import.count({ where: { id, ownerId, ...isThere } })) > 0;
}
