import path from "node:path";
import { parseArgs } from "node:util";
import { beginAlone } from "@/lib/store/alone";
import { checkStore } from "@/lib/store/check/check-store";
import { dataDir } from "@/lib/store/data-dir";
import { closeDb, db } from "@/lib/store/db";
import { bareFileStore, storeAt } from "@/lib/store/files/chosen";
import { fitKeys } from "@/lib/store/sealed/key-check";
import { databaseFile, migrate } from "../migrate.mjs";
import { orSay, Trouble } from "../trouble";
import { moveFiles } from "./files";
import { moveRows } from "./rows";

const usage = "npm run move -- --to postgresql://user:password@host/database [--storage s3://…] [--anyway]";

async function main(): Promise<void> {
  const { to, storage, anyway } = parseArgs({
    options: { to: { type: "string" }, storage: { type: "string" }, anyway: { type: "boolean" } },
  }).values;
  if (!to) throw new Trouble(usage);
  if (!beginAlone()) throw new Trouble("先把清静停下来再搬。 Stop the server first.");
  await fitKeys();
  if ((await faults()) > 0 && !anyway)
    throw new Trouble(
      "这里有东西和当初存的不一样，先不搬。要照原样搬：加 --anyway。 Not as it was stored; nothing moved.",
    );
  await migrate(to).catch((fault: Error) => {
    throw new Trouble(fault.message);
  });
  if (storage) await files(storage);
  await rows(to);
  process.env.DATABASE_URL = to;
  if (storage) process.env.STORAGE_URL = storage;
  if ((await faults()) > 0 && !anyway)
    throw new Trouble(
      "都搬过去了，可是那边有东西不对，先别用。 What arrived is not right: do not use it yet.",
    );
  console.log(
    `搬好了。从现在起用：DATABASE_URL=${shown(to)}${storage ? ` STORAGE_URL=${shown(storage)}` : ""}`,
  );
  console.log(`BETTER_AUTH_SECRET 用原来的那一个（${path.join(dataDir(), "secret")}），不然谁也认不出来了。`);
  console.log("Keep BETTER_AUTH_SECRET: spaces without an account open by their cookie only.");
  console.log("原来的数据一点没动。 Moved; what was there before is untouched.");
}

async function files(storage: string): Promise<void> {
  const owners = (await db().user.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(
    ({ id }) => id,
  );
  const stores = { from: await bareFileStore(), to: await storeAt(storage) };
  const moved = await moveFiles(owners, stores, (done) => {
    if (done % 100 === 0) console.log(`${done} files`);
  });
  console.log(`${moved.files} files, ${moved.bytes} bytes, each read back and compared by SHA-256`);
}

async function rows(to: string): Promise<void> {
  await closeDb();
  const moved = await moveRows(databaseFile(), to, (table, done, all) => {
    if (done < all) console.log(`${table} ${done}/${all}`);
  });
  for (const { table, rows, sha256 } of moved) console.log(`${table}: ${rows} rows, ${sha256.slice(0, 16)}…`);
}

/**
 * What is stored, as the app sees it: letters and originals against their fingerprints. Says how much is wrong; a file that
 * a crash left without a row is told, and is no reason to stay.
 */
async function faults(): Promise<number> {
  const findings = await checkStore();
  for (const { part, looked, wrong } of findings)
    console.log(`${part}: ${looked} looked at, ${wrong.length} wrong`);
  const wrong = findings.flatMap((one) => one.wrong);
  for (const line of wrong.slice(0, 20)) console.log(`  ${line}`);
  return findings.filter(({ part }) => part !== "stored files").flatMap((one) => one.wrong).length;
}

function shown(address: string): string {
  return address.replace(/:\/\/[^@/]*@/, "://…@");
}

await orSay(main);
