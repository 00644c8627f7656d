import type Database from "better-sqlite3";
import { isBroken } from "@/lib/store/broken";

/** How much SQLite itself finds wrong in a file: pages, indexes, rows without the row they refer to. A restore takes none of it. */
export function flawsIn(db: Database.Database): number {
  try {
    const said = db.pragma("integrity_check") as { integrity_check: string }[];
    const loose = db.pragma("foreign_key_check") as unknown[];
    return said.filter((one) => one.integrity_check !== "ok").length + loose.length;
  } catch (fault) {
    if (isBroken(fault)) return 1;
    throw fault;
  }
}
