import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { checkStore } from "@/lib/store/check/check-store";
import { findLetter } from "@/lib/store/complaints";
import { closeDb, db } from "@/lib/store/db";
import { openFile } from "@/lib/store/files";
import { keyring } from "@/lib/store/sealed/keys";
import { comparedWithBefore, hasShrunk, noteOf } from "../backup/installation";
import { rowsIn } from "../backup/last-backup";
import { type Manifest, readManifest } from "../backup/manifest";
import { tablesOf } from "../backup/snapshot-postgresql";
import { countedFaults } from "../check-store/counted";
import { Trouble } from "../trouble";
import { lostThen } from "./not-as-made";
import { restoreBackup, type Ways } from "./restore";

/** place: a folder for the time of the drill, this machine's own for such things when not said. */
type Order = Ways & { place?: string; print: (line: string) => void };

const prefix = "qingjing-drill-";

/**
 * Restores a backup where nobody works, looks through all of it as `check:store` does, opens some letters and originals, says how
 * many and how long, and takes it away again. A backup of PostgreSQL needs an empty database in DRILL_DATABASE_URL. Returns
 * whether all was right; the database and store of the server are never touched.
 */
export async function drill(backup: string, { place, print, ...ways }: Order): Promise<boolean> {
  const before = { ...process.env };
  const from = performance.now();
  const url = process.env.DRILL_DATABASE_URL ?? "";
  const { database } = readManifest(backup, { keys: keyring(), unsigned: ways.unsigned ?? false });
  if (database === "postgresql" && !url) throw new Trouble(needsDatabase);
  if (url) await refuseTables(url);
  const folder = await mkdtemp(path.join(place ?? tmpdir(), prefix)); // 0700
  process.env.STORAGE_URL = "";
  process.env.DATABASE_URL = url;
  try {
    const manifest = await restoreBackup(backup, path.join(folder, "data"), secretFrom(before, ways));
    const faults = await lookThrough(manifest, print);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    print(`${rowsIn(manifest)} rows, ${manifest.files} files, restored and looked through in ${seconds} s`);
    const lost = lostThen(manifest);
    if (lost) print(lost);
    const fewer = comparedWithBefore(backup, manifest);
    if (fewer) print(fewer);
    const all = faults + Number(isLessThanBefore(backup, manifest));
    print(all === 0 ? wentWell(manifest) : `演练没有通过。 ${countedFaults(all)}`);
    return all === 0;
  } finally {
    await closeDb();
    if (url) await dropTables(url);
    Object.assign(process.env, before);
    for (const name of ["STORAGE_URL", "DATABASE_URL"])
      if (before[name] === undefined) delete process.env[name];
    await rm(folder, { recursive: true, force: true });
  }
}

/** It can be restored, and is not what one wants back: an older database, or less than half of the rows of before. */
function isLessThanBefore(backup: string, manifest: Manifest): boolean {
  const note = noteOf(path.dirname(backup));
  return manifest.older || (note !== null && hasShrunk(manifest, note));
}

function wentWell({ rowsOnly }: Manifest): string {
  return rowsOnly
    ? "演练通过，记录恢复得出来；这份备份只有记录，原件不在里面，要从别处放回去。 The drill went well, of rows alone: originals have to come from elsewhere."
    : "演练通过，这份备份恢复得出来。 The drill went well.";
}

const needsDatabase =
  "这份备份是 PostgreSQL 的：演练要一个全空的数据库，写在 DRILL_DATABASE_URL 里，演练完清空。 This backup needs DRILL_DATABASE_URL, an empty PostgreSQL.";

/** The data folder of the server lends its secret, as it does to a restore beside it. */
function secretFrom({ DATA_DIR = "data" }: NodeJS.ProcessEnv, ways: Ways): Ways {
  return { ...ways, secretFile: ways.secretFile ?? path.resolve(DATA_DIR, "secret") };
}

async function lookThrough(manifest: Manifest, print: (line: string) => void): Promise<number> {
  const findings = (await checkStore()).filter(({ part }) => !manifest.rowsOnly || !ofFiles.includes(part));
  for (const { part, looked, wrong } of findings)
    print(`${part}: ${looked} looked at, ${wrong.length} wrong`);
  const wrong = findings.flatMap((one) => one.wrong);
  const opened = [...(await openLetters()), ...(manifest.rowsOnly ? [] : await openOriginals())];
  for (const line of [...wrong, ...opened].slice(0, 20)) print(`  ${line}`);
  return wrong.length + opened.length;
}

/** What rows alone cannot have: they know a store of files that is not there. */
const ofFiles = ["file store", "originals", "stored files"];

const some = 3;

/** The newest letters as their pages read them. Returns what was wrong. */
async function openLetters(): Promise<string[]> {
  const rows = await db().issuedLetter.findMany({
    orderBy: { issuedAt: "desc" },
    take: some,
    select: { complaintId: true, version: true, complaint: { select: { ownerId: true } } },
  });
  const wrong = [];
  for (const { complaintId, version, complaint } of rows) {
    const letter = await findLetter(complaint.ownerId, complaintId, version).catch(() => null);
    if (!letter) wrong.push(`letter ${complaintId}/${version} does not open`);
  }
  return wrong;
}

/** The newest originals to their last byte; what never came is no fault here. */
async function openOriginals(): Promise<string[]> {
  const rows = await db().evidence.findMany({
    orderBy: { receivedAt: "desc" },
    take: some,
    select: { id: true, ownerId: true, sha256: true, size: true },
  });
  const wrong = [];
  for (const { id, ownerId, sha256, size } of rows) {
    const read = await readToEnd(ownerId, sha256).catch(() => -1);
    if (read !== null && read !== size) wrong.push(`evidence ${id} does not open`);
  }
  return wrong;
}

/** How many bytes there are; null when there is no such file. */
async function readToEnd(ownerId: string, sha256: string): Promise<number | null> {
  const bytes = await openFile(ownerId, sha256);
  if (!bytes) return null;
  let read = 0;
  for await (const piece of bytes) read += piece.length;
  return read;
}

/** A drill takes away whatever stands in its database, so nothing may stand there. */
async function refuseTables(url: string): Promise<void> {
  const client = await connected(url);
  const tables = await tablesOf(client).finally(() => client.end());
  if (tables.length > 0)
    throw new Trouble(
      "DRILL_DATABASE_URL 的数据库里已经有表：演练完会清空它，所以要一个全空的。 The database for the drill must hold no table.",
    );
}

async function dropTables(url: string): Promise<void> {
  const client = await connected(url);
  try {
    for (const table of [...(await tablesOf(client)), "_prisma_migrations"])
      await client.query(`DROP TABLE IF EXISTS "${table}" CASCADE`);
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((fault: NodeJS.ErrnoException) => {
    throw new Trouble(`连不上 DRILL_DATABASE_URL（${fault.code ?? fault.name}）。 It cannot be reached.`);
  });
  return client;
}
