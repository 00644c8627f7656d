import { open } from "node:fs/promises";
import { afterEach, expect, test, vi } from "vitest";
import { db } from "@/lib/store/db";
import { writeNew } from "@/scripts/backup/written";
import { diskSentence } from "@/scripts/disk-trouble.mjs";
import { runMain } from "../fixtures/run-main";
import { freshSqlite } from "../fixtures/space";

freshSqlite();
afterEach(() => vi.restoreAllMocks());

test("A sweep of a database that can only be read is one sentence with its folder, and 1", async () => {
  await db().$queryRawUnsafe("PRAGMA query_only = ON");
  const [code, said] = await runMain("sweep");
  expect(code).toBe(1);
  expect(said).toMatch(/^\S+qingjing\S+ 打不开或者只能读（SQLITE_READONLY）/);
});

test("A disk that fills while a backup is written names the file", async () => {
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  const file = `${process.env.DATA_DIR}/backup-part`;
  const other = await open(`${process.env.DATA_DIR}/other`, "w");
  vi.spyOn(Object.getPrototypeOf(other), "writeFile").mockRejectedValueOnce(full);
  await other.close();
  const bytes = (async function* () {
    yield Buffer.from("x");
  })();
  const fault = await writeNew(file, bytes).catch((one: unknown) => one);
  expect(diskSentence(fault)).toBe(`${file} 所在的磁盘满了（ENOSPC）。 The disk is full.`);
});

test("Where SQLite cannot write what lies beside its file, the disk is named", () => {
  const fault = Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR_SHMSIZE" });
  expect(diskSentence(fault, "/data/app.db")).toMatch(/^读写 \/data\/app\.db 出错（SQLITE_IOERR_SHMSIZE）/);
});

test("What is no fault of the disk has no sentence", () => {
  expect(diskSentence(new Error("else", { cause: Object.assign(new Error(), { code: "E1" }) }))).toBeNull();
  expect(diskSentence("ENOSPC")).toBeNull();
});
