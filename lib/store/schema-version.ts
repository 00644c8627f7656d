import "server-only";
import { db } from "./db";

/** The last migration that was applied, by its name; null where that cannot be read. */
export async function schemaVersion(): Promise<string | null> {
  try {
    const [last] = await db().$queryRaw<{ name: string }[]>`
      SELECT "migration_name" AS "name" FROM "_prisma_migrations"
      WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name" DESC LIMIT 1`;
    return last?.name ?? null;
  } catch {
    return null;
  }
}
