import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dataDir } from "@/lib/store/data-dir";
import { tidyUp } from "@/lib/store/tidy";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

function leave(name: string, hoursAgo: number): string {
  const folder = path.join(dataDir(), name);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "app.db"), "a copy of what people wrote");
  const then = Date.now() / 1000 - hoursAgo * 3600;
  utimesSync(folder, then, then);
  return folder;
}

test("Copies of the database that a killed backup or move left are taken away within a day", async () => {
  const [old, older, fresh, other] = [
    leave(".backup-1-1", 25),
    leave(".moving", 30),
    leave(".backup-2-2", 1),
    leave("mine", 99),
  ];
  await tidyUp();
  expect([old, older, fresh, other].map((folder) => existsSync(folder))).toEqual([false, false, true, true]);
});
