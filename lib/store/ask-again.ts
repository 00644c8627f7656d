import "server-only";
import { isDeepStrictEqual } from "node:util";
import { Prisma } from "@/prisma/generated/client";
import { db } from "./db";
import { findImport } from "./imports";

/**
 * What the person said of a file was wrong: it is forgotten, also for the next such table, and the file waits to be read
 * anew and asked about. false: nothing was said, or some of it is saved.
 */
export async function askAgain(ownerId: string, id: string): Promise<boolean> {
  const found = await findImport(ownerId, id);
  if (!found || Object.keys(found.hints).length === 0) return false;
  const { count } = await db().import.updateMany({
    where: { id, ownerId, state: "read", saved: 0 },
    data: { hints: {}, state: "reading", ask: Prisma.DbNull, read: 0, rejected: 0 },
  });
  if (count > 0 && found.hints.columns) await forgetColumns(ownerId, found.hints.columns);
  return count > 0;
}

async function forgetColumns(ownerId: string, columns: object): Promise<void> {
  const choices = await db().columnChoice.findMany({ where: { ownerId } });
  const same = choices.filter((choice) => isDeepStrictEqual(choice.columns, columns));
  await db().columnChoice.deleteMany({
    where: { ownerId, header: { in: same.map(({ header }) => header) } },
  });
}
