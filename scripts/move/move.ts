import { endRecorded, recordHostAudit } from "@/lib/auth/audit-host";
import { auditWritten } from "@/lib/store/audit/write";
import { checkStore } from "@/lib/store/check/check-store";
import { inTheClear } from "@/lib/store/check/in-the-clear";
import { closeDb, db } from "@/lib/store/db";
import { bareFileStore, storeAt } from "@/lib/store/files/chosen";
import type { FileStore, Place } from "@/lib/store/files/file-store";
import { checkKeys, fitKeys } from "@/lib/store/sealed/key-check";
import { issueStoreId } from "@/lib/store/store-identity";
import { migrate } from "../migrate.mjs";
import { Trouble } from "../trouble";
import type { Target } from "./address";
import { earlierMove, isAtItsEnd, noteMoved } from "./earlier";
import { type MovedFiles, moveFiles } from "./files";
import { keysToAdd, refuseMisfit } from "./fitting";
import { lookAtBucket, lookAtTarget, type Seen } from "./look";
import { moveRows } from "./rows";
import { marksOf, openSource, rowCounts, type Source, storeOf } from "./source";

/** anyway: also what is not as it was stored. dryRun: look at both sides, and say what would be moved. */
export type Order = Target & { anyway: boolean; dryRun: boolean };
type Print = (line: string) => void;

/**
 * Moves the data folder into a PostgreSQL and, where one is named, its files into a bucket. Both are looked at before anything is
 * copied; what a move that fails put into the bucket is taken away; what it moves from is never written to. One that was cut off
 * when all had arrived is brought to its end. Returns false where an earlier one was at its end already.
 */
export async function move(order: Order, print: Print): Promise<boolean> {
  const at = new Date();
  const earlier = await earlierMove(order.to);
  const source = await openSource();
  try {
    const isOurs = earlier !== null && earlier.store === storeOf(source);
    if (isOurs && isAtItsEnd(earlier)) return false;
    const target = isOurs ? null : await lookAtTarget(order.to);
    if (target && !(await bring(source, target, order, print))) return true;
    if (order.dryRun) return true;
    process.env.DATABASE_URL = order.to;
    if (target) await recordHostAudit("move", { at, outcome: "begun" }); // until now there was no row in the target
    await endRecorded("move", () => takeOver(order, (target?.keys.length ?? 0) > 0, print));
    await auditWritten();
    await closeDb();
    return true;
  } finally {
    await source.close();
  }
}

/** Everything to where it belongs; false: it was only to be said what would be moved. */
async function bring(source: Source, target: Seen, order: Order, print: Print): Promise<boolean> {
  await checkKeys();
  refuseMisfit(marksOf(source), target, source.from);
  for (const line of keysToAdd(marksOf(source), target)) print(line);
  const all = await db().user.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const owners = all.map(({ id }) => id);
  const bucket = order.storage === null ? null : await storeAt(order.storage);
  if (bucket) await lookAtBucket(bucket, owners);
  await refuseFaults(order, print, notMoved);
  const clear = await inTheClear();
  if (clear) print(clear);
  if (order.dryRun) {
    await foretell(source, owners, order, print);
    return false;
  }
  await migrate(order.to).catch((fault: Error) => {
    throw new Trouble(fault.message);
  });
  await copyAll(source, { ...order, owners, bucket }, print);
  return true;
}

/** What has arrived becomes a store of its own. isStarted: with a key, which is known from then on. */
async function takeOver(order: Order, isStarted: boolean, print: Print): Promise<void> {
  if (isStarted) await fitKeys();
  if (order.storage) {
    process.env.STORAGE_URL = order.storage;
    await issueStoreId();
  }
  await refuseFaults(order, print, notRight);
  await noteMoved();
}

const notMoved =
  "这里有东西和当初存的不一样，先不搬。要照原样搬：加 --anyway。 Not as it was stored; nothing moved.";
const notRight = "都搬过去了，可是那边有东西不对，先别用。 What arrived is not right: do not use it yet.";

type Copying = Order & { owners: string[]; bucket: FileStore | null };

async function copyAll(source: Source, { to, owners, bucket }: Copying, print: Print): Promise<void> {
  const moved: MovedFiles = { files: 0, bytes: 0, placed: [] };
  try {
    if (bucket) {
      await moveFiles(owners, { from: await bareFileStore(), to: bucket }, tellHundreds(print), moved);
      print(`${moved.files} files, ${moved.bytes} bytes, each read back and compared by SHA-256`);
    }
    await closeDb();
    const tables = await moveRows(
      source.file,
      to,
      (table, done, all) => {
        if (done < all) print(`${table} ${done}/${all}`);
      },
      storeOf(source),
    );
    for (const { table, rows, sha256 } of tables) print(`${table}: ${rows} rows, ${sha256.slice(0, 16)}…`);
  } catch (fault) {
    if (bucket) await takeAway(bucket, moved.placed, print);
    throw fault;
  }
}

function tellHundreds(print: Print): (done: number) => void {
  return (done) => {
    if (done % 100 === 0) print(`${done} files`);
  };
}

/** A store that is away keeps them for the next run, which finds them. */
async function takeAway(bucket: FileStore, placed: Place[], print: Print): Promise<void> {
  try {
    await bucket.remove(placed);
  } catch {
    print(`${placed.length} files stay in the bucket, which does not answer: run it again, or empty it`);
  }
}

async function foretell(source: Source, owners: string[], { storage }: Order, print: Print): Promise<void> {
  for (const [table, rows] of rowCounts(source)) print(`${table}: ${rows} rows`);
  let [files, bytes] = [0, 0];
  const store = await bareFileStore();
  for (const owner of storage === null ? [] : owners)
    for (const name of await store.list(owner)) {
      files += 1;
      bytes += (await store.size(`${owner}/${name}`)) ?? 0;
    }
  print(`${files} files, ${bytes} bytes`);
}

/** What is stored, as the app sees it; a file that a crash left without a row is told, and is no reason to stay. */
async function refuseFaults({ anyway }: Order, print: Print, sentence: string): Promise<void> {
  const findings = await checkStore();
  for (const { part, looked, wrong } of findings)
    print(`${part}: ${looked} looked at, ${wrong.length} wrong`);
  for (const line of findings.flatMap((one) => one.wrong).slice(0, 20)) print(`  ${line}`);
  const counted = findings.filter(({ part }) => part !== "stored files").flatMap((one) => one.wrong);
  if (counted.length > 0 && !anyway) throw new Trouble(sentence);
}
