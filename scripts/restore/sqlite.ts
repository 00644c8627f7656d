import { chmod } from "node:fs/promises";
import Database from "better-sqlite3";
import { keyring } from "@/lib/store/sealed/keys";
import type { Manifest } from "../backup/manifest";
import { readPart } from "../backup/sealed-part";
import { clearing } from "../backup/sign-ins";
import { countOf } from "../backup/snapshot-sqlite";
import { flawsIn } from "../backup/sound";
import { writeNew } from "../backup/written";
import { migrate } from "../migrate.mjs";
import { Trouble } from "../trouble";
import { brokenThen } from "./not-as-made";
import type { Spaces } from "./spaces";

/** The database file of a backup, looked through, with the ways back into spaces in it, and brought up to date. */
export async function restoreSqlite(
  backup: string,
  to: string,
  manifest: Manifest,
  spaces: Spaces,
): Promise<void> {
  await writeNew(to, readPart(backup, "app.db", manifest, keyring()));
  const db = new Database(to);
  try {
    if (!isWhole(db, manifest)) throw new Trouble(brokenThen);
    addSpaces(db, spaces.rows);
  } finally {
    db.close();
  }
  await migrate(to);
  const done = new Database(to);
  for (const sql of clearing({ spaces: spaces.areLost })) done.exec(sql);
  if (manifest.format === "qingjing-backup/1") done.exec("VACUUM"); // what was signed in is gone from the bytes too
  done.close();
  await chmod(to, 0o600);
}

function isWhole(db: Database.Database, { counts }: Manifest): boolean {
  return flawsIn(db) === 0 && Object.entries(counts).every(([table, count]) => countOf(db, table) === count);
}

function addSpaces(db: Database.Database, rows: string[]): void {
  for (const row of rows.map((one) => JSON.parse(one) as Record<string, string | number | null>)) {
    const names = Object.keys(row).map((name) => `"${name.replaceAll('"', '""')}"`);
    const marks = names.map(() => "?").join(", ");
    db.prepare(`INSERT INTO "session" (${names.join(", ")}) VALUES (${marks})`).run(Object.values(row));
  }
}
