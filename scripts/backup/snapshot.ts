import { postgresqlUrl } from "@/lib/store/dialect";
import type { KnownKey } from "@/lib/store/sealed/key-check";
import { snapshotOfServer } from "./snapshot-postgresql";
import { snapshotOfFile } from "./snapshot-sqlite";

/** originalStatus: whether its bytes ever came, see the schema. */
export type EvidenceRow = { ownerId: string; sha256: string; originalStatus: string };

/**
 * The database as it was at one moment, read while others go on writing, without what signs in. Only one of its streams is
 * read at a time, parts before the rest.
 */
export type Snapshot = {
  database: "sqlite" | "postgresql";
  migrations: string[];
  /** Rows by table; complete when the parts have been read. */
  counts: Record<string, number>;
  /** What is written into the backup, by its name there. */
  parts: { name: string; bytes(): AsyncIterable<Uint8Array> }[];
  /** Sessions of spaces without an account, each as its row in JSON. */
  spaces: string[];
  /** By owner. */
  evidence(): Promise<EvidenceRow[]>;
  /** How much of the rows no restore would take: broken pages, rows whose parent is gone. */
  broken(): Promise<number>;
  keys: KnownKey[];
  /** By what the database knows its secret; null: no server has started on it. */
  secret: string | null;
  /** By what the database knows its file store; null: it knows none yet. */
  store: string | null;
  close(): Promise<void>;
};

export type StoreRow = { use: string; id: string };

export function storeAmong(rows: StoreRow[]): string | null {
  return rows.find(({ use }) => use === "files")?.id ?? null;
}

/** Takes a snapshot of the database of this server. */
export function takeSnapshot(): Promise<Snapshot> {
  const url = postgresqlUrl();
  return url ? snapshotOfServer(url) : snapshotOfFile();
}
