import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addCall, countCalls } from "@/lib/store/calls";
import { dataDir } from "@/lib/store/data-dir";
import { closeDb } from "@/lib/store/db";
import { incomingDir } from "@/lib/store/files/places";
import { illness } from "@/lib/store/health";
import { receiveEvidence } from "@/lib/store/receive-evidence";
import { databaseFile, migrate } from "@/scripts/migrate.mjs";
import { said } from "../fixtures/said";
import { freshSqlite, newOwner } from "../fixtures/space";
import { wavHead } from "../fixtures/wav.mjs";

// The disks of these tests are smaller than what uploads have to leave.
vi.mock("@/lib/store/disk-floor", () => ({ isDiskShort: async () => false }));
freshSqlite();

/** Sends a recording of so many bytes and returns what became of it. */
async function send(owner: string, bytes: number): Promise<string> {
  const wav = Buffer.concat([wavHead(bytes), Buffer.alloc(bytes, 7)]);
  const sent = { name: "a.wav", kind: null, callIds: [], announced: wav.length };
  const answer = await receiveEvidence(owner, new Blob([wav]).stream(), sent);
  return answer.kind === "refused" ? (answer.reasons[0]?.code ?? "") : answer.kind;
}

function isSound(): boolean {
  const file = new Database(databaseFile(), { readonly: true });
  const said = file.pragma("integrity_check", { simple: true });
  file.close();
  return said === "ok";
}

describe("Another process has SQLite's file locked", () => {
  let other: Database.Database;
  beforeEach(() => {
    other = new Database(databaseFile());
    other.exec("BEGIN IMMEDIATE");
  });
  afterEach(() => other.close());

  test("A write waits for it, and the server goes on meanwhile", async () => {
    other.exec("ROLLBACK");
    const owner = await newOwner();
    other.exec("BEGIN IMMEDIATE");
    const writing = addCall(owner, said());
    // The lock is let go of by this same process: one that stood still while it waits would never come to it.
    await pause(300);
    other.exec("ROLLBACK");
    await writing;
    expect(await countCalls(owner)).toBe(1);
  });

  test("The server says that it is not well, and is well again by itself", async () => {
    expect(await illness()).toBe("database");
    other.exec("ROLLBACK");
    expect(await illness()).toBeNull();
  });
});

const mount = (...args: string[]) => spawnSync("mount", args).status === 0;
const canMount = process.getuid?.() === 0 && tryMount();

function tryMount(): boolean {
  const place = "/mnt";
  return (
    mount("-t", "tmpfs", "-o", "size=1m", "qingjing", place) && spawnSync("umount", [place]).status === 0
  );
}

describe.runIf(canMount)("A small disk", () => {
  beforeEach(async () => {
    await closeDb();
    mount("-t", "tmpfs", "-o", "size=12m", "qingjing", dataDir());
    await migrate(databaseFile());
  });
  afterEach(async () => {
    await closeDb();
    spawnSync("umount", ["-l", dataDir()]);
  });

  test("Full, it takes no file, no call, and nothing by half; with room again it is well by itself", async () => {
    const owner = await newOwner();
    expect(await send(owner, 15_000_000)).toBe("disk-full");
    expect(readdirSync(incomingDir())).toEqual([]);
    expect(await illness()).toBeNull();
    const ballast = path.join(dataDir(), "ballast");
    writeToTheBrim(ballast);
    expect(await illness()).toBe("full");
    const kept = await callsUntilFull(owner);
    expect(await send(owner, 100_000)).toBe("disk-full");
    rmSync(ballast);
    expect(await illness()).toBeNull();
    expect(await countCalls(owner)).toBe(kept);
    await addCall(owner, said());
    expect(await send(owner, 100_000)).toBe("ok");
    expect(await countCalls(owner)).toBe(kept + 1);
    expect(isSound()).toBe(true);
  });

  test("Read-only, it says so, and is well by itself when it can be written again", async () => {
    const owner = await newOwner();
    await addCall(owner, said());
    await closeDb(); // the system remounts nothing under a file that is open for writing
    expect(mount("-o", "remount,ro", dataDir())).toBe(true);
    expect(await illness()).toBe("files");
    expect(await send(owner, 1000)).toBe("store-away");
    await expect(addCall(owner, said())).rejects.toThrow();
    mount("-o", "remount,rw", dataDir());
    expect(await illness()).toBeNull();
    await addCall(owner, said());
    expect(await send(owner, 1000)).toBe("ok");
    expect(await countCalls(owner)).toBe(2);
    expect(readdirSync(incomingDir())).toEqual([]);
    expect(isSound()).toBe(true);
  });
});

function writeToTheBrim(file: string): void {
  for (const size of [1_000_000, 4096]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {}
  }
}

/** Some still fit into what the database has; says how many were acknowledged. */
async function callsUntilFull(owner: string): Promise<number> {
  for (let kept = 0; kept < 500; kept++) {
    const written = await addCall(owner, said({ note: "很长".repeat(2000) })).catch(() => null);
    if (!written) return kept;
  }
  throw new Error("never full");
}
