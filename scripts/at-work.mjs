// A new version beside a server of the old one in the same data folder: its migrations would change tables under it.
import fs from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { database, pendingIn } from "./migrate.mjs";

/** Whether a server has taken the lock of lib/store/alone.ts. */
export function isServerAtWork(folder) {
  const place = path.join(folder, "running");
  if (!fs.existsSync(place)) return false;
  const lock = new Database(place, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE; COMMIT");
    return false;
  } catch (fault) {
    if (!fault.code?.startsWith("SQLITE_BUSY")) return false;
    return true;
  } finally {
    lock.close();
  }
}

/** The sentence, where migrations wait and a server is at work; null where they may be applied. */
export async function migratesUnderServer(folder) {
  if (!isServerAtWork(folder)) return null;
  const target = database();
  if (!process.env.DATABASE_URL && !fs.existsSync(target)) return null;
  const pending = await pendingIn(target).catch(() => []); // the migration itself says what is wrong
  return pending.length > 0 ? stopFirst : null;
}

const stopFirst =
  "这个版本要改数据库，而这个数据文件夹里还有旧版本的服务器在运行，什么也没动：先备份，停下每一台，再启动。 This version has to change the database, and a server is at work in this data folder; nothing was touched. Make a backup, stop every server, then start.";
