import path from "node:path";
import Database from "better-sqlite3";
import { keyring } from "@/lib/store/sealed/keys";
import type { Manifest } from "../backup/manifest";
import { readPart } from "../backup/sealed-part";
import { linesOf } from "../lines";

/** By what a backup knows the keys and the secret of its database. */
export type Marks = Pick<Manifest, "keys" | "secret">;

/** A manifest says so from form 2 on; of an older backup the rows are asked. */
export async function marksOf(backup: string, manifest: Manifest): Promise<Marks> {
  if (manifest.format !== "qingjing-backup/1") return manifest;
  return manifest.database === "sqlite" ? marksInFile(backup) : marksInRows(backup, manifest);
}

function marksInFile(backup: string): Marks {
  const db = new Database(path.join(backup, "app.db"), { readonly: true });
  const has = db.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").pluck();
  const rows = <T>(table: string) =>
    has.get(table) ? (db.prepare(`SELECT * FROM "${table}"`).all() as T[]) : [];
  try {
    const [secret] = rows<{ check: string }>("SecretCheck");
    return { keys: rows("KeyCheck"), secret: secret?.check ?? null };
  } finally {
    db.close();
  }
}

async function marksInRows(backup: string, manifest: Manifest): Promise<Marks> {
  const rows = async <T>(table: string): Promise<T[]> => {
    const name = `rows/${table}.ndjson`;
    const found: T[] = [];
    if (name in manifest.parts)
      for await (const line of linesOf(readPart(backup, name, manifest, keyring())))
        found.push(JSON.parse(line));
    return found;
  };
  const [secret] = await rows<{ check: string }>("SecretCheck");
  return { keys: await rows("KeyCheck"), secret: secret?.check ?? null };
}
