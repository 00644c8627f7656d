import pg from "pg";
import type { FileStore } from "@/lib/store/files/file-store";
import type { KnownKey } from "@/lib/store/sealed/key-check";
import { pendingOf, readMigrations } from "../migrations.mjs";
import { Trouble } from "../trouble";
import type { Marks } from "./fitting";
import { isOfStart } from "./started";
import { quoted } from "./tables";

/** What was found at a target that may be moved into. `isNew`: not even its tables are there. */
export type Seen = Marks & { isNew: boolean };

/** Reads a target and writes nothing. Throws Trouble unless it is empty, or was only started. */
export async function lookAtTarget(url: string): Promise<Seen> {
  const client = await connected(url);
  try {
    await client.query("BEGIN READ ONLY");
    const { rows } = await client.query(
      "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const names = rows.map(({ name }) => name as string);
    await refuseHistory(client, names);
    for (const name of names.filter((one) => one !== "_prisma_migrations" && !isOfStart(one))) {
      const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
      if (rowCount) throw new Trouble(notEmpty(name));
    }
    return { isNew: names.length === 0, ...(await marksOf(client, names)) };
  } finally {
    await client.end();
  }
}

export function notEmpty(table: string): string {
  return `那个数据库里已经有记录（${table}），没有搬。 The target is not empty (${table}); nothing was moved.`;
}

export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the query that is under way says it as well
  await client.connect().catch((fault: NodeJS.ErrnoException) => {
    throw new Trouble(
      `连不上要搬去的数据库（${fault.code ?? fault.name}）。 The target database cannot be reached.`,
    );
  });
  return client;
}

/** A target that knows migrations this program does not, or others of the same name, is of another version. */
async function refuseHistory(client: pg.Client, names: string[]): Promise<void> {
  if (!names.includes("_prisma_migrations")) return;
  const { rows } = await client.query("SELECT * FROM _prisma_migrations");
  const migrations = readMigrations("postgresql");
  const own = new Set(migrations.map(({ name }) => name));
  const unknown = rows.find(({ migration_name }) => !own.has(migration_name));
  if (unknown)
    throw new Trouble(
      `要搬去的数据库比这个程序新（${unknown.migration_name}），没有搬。 The target is of a newer version; nothing was moved.`,
    );
  try {
    pendingOf(migrations, rows);
  } catch (fault) {
    throw new Trouble(fault instanceof Error ? fault.message : String(fault));
  }
}

async function marksOf(client: pg.Client, names: string[]): Promise<Marks> {
  const rowsIn = async (table: string) =>
    names.includes(table) ? (await client.query(`SELECT * FROM ${quoted(table)} ORDER BY 1`)).rows : [];
  const keys: KnownKey[] = await rowsIn("KeyCheck");
  const [secret] = await rowsIn("SecretCheck");
  return { keys: keys.map(({ keyId, check }) => ({ keyId, check })), secret: secret?.check ?? null };
}

/** Reads a bucket and writes nothing. Throws Trouble when files of others lie there; those of these owners may have come before. */
export async function lookAtBucket(store: FileStore, owners: string[]): Promise<void> {
  const ours = new Set(owners);
  if ((await store.owners()).some((one) => !ours.has(one)))
    throw new Trouble(
      "要搬去的桶里已经有别人的文件，没有搬。换一个空的桶，或者在地址里换一个前缀。 The bucket holds files of others; nothing was moved.",
    );
}
