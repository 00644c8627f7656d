import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, test, vi } from "vitest";
import { addCaller } from "@/lib/store/callers";
import { countCalls, logCall } from "@/lib/store/calls";
import { dataDir } from "@/lib/store/data-dir";
import { db } from "@/lib/store/db";
import { keepFile, receiveFile, removeAllFiles } from "@/lib/store/files";
import { filesDir, incomingDir, originalPath } from "@/lib/store/files/places";
import { spaceOf } from "@/lib/store/named-turns";
import { type Note, withNote } from "@/lib/store/notes";
import { deleteEverything, moveEverything } from "@/lib/store/owner";
import { tidyUp } from "@/lib/store/tidy";
import { isTurnFree } from "@/lib/store/turns";
import { attach } from "../fixtures/filled-space";
import { patient } from "../fixtures/patient";
import { said } from "../fixtures/said";
import { freshDataDir, newOwner } from "../fixtures/space";

freshDataDir();

/** A file that got its place, and no row. */
async function placed(owner: string, text: string): Promise<string> {
  const file = await receiveFile(new Blob([text]).stream(), { limit: 1000, announced: null });
  if (file.kind !== "ok") throw new Error("not received");
  await keepFile(owner, file.value);
  return file.value.sha256;
}

/** Work that the crash cut off: it has begun, and never ends. */
async function crashIn(note: Note, work: () => Promise<unknown> = async () => {}): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    void withNote(note, async () => {
      await work().then(() => resolve(), reject);
      await new Promise(() => {});
    });
  });
}

const soon = () => new Date(Date.now() + 1000);
const left = () => (existsSync(incomingDir()) ? readdirSync(incomingDir()) : []);

describe("The start after a crash", () => {
  test("Takes away a file whose row was never made, and leaves one that has a row", async () => {
    const owner = await newOwner();
    const evidence = await attach(owner, "kept", []);
    await crashIn({ ownerId: owner, sha256: evidence.sha256 });
    const stray = await placed(owner, "stray");
    await crashIn({ ownerId: owner, sha256: stray });
    await tidyUp(soon());
    expect(existsSync(originalPath(owner, evidence.sha256))).toBe(true);
    expect(existsSync(originalPath(owner, stray))).toBe(false);
    expect(left()).toEqual([]);
  });

  test("Takes away what came half", async () => {
    mkdirSync(incomingDir(), { recursive: true });
    writeFileSync(path.join(incomingDir(), "half.part"), "half");
    await tidyUp(soon());
    expect(left()).toEqual([]);
  });

  test("Touches no file that no note names", async () => {
    const stray = await placed("somebody", "no row at all");
    await tidyUp(soon());
    expect(existsSync(originalPath("somebody", stray))).toBe(true);
  });

  test("Decides nothing with a database that does not know the owner", async () => {
    const sha256 = await placed("somebody", "of another database");
    await crashIn({ ownerId: "somebody", sha256 });
    await tidyUp(soon());
    expect(existsSync(originalPath("somebody", sha256))).toBe(true);
    expect(left()).toHaveLength(1);
  });

  test("Ends a move whose rows had moved, and takes back one whose rows had not", async () => {
    const [from, to, other] = [await newOwner(), await newOwner(), await newOwner()];
    const { sha256 } = await attach(from, "moves", []);
    await placed(other, "moves"); // copied ahead
    await crashIn({ ownerId: from, to: other });
    await tidyUp(soon());
    expect(existsSync(originalPath(other, sha256))).toBe(false);
    await moveEverything(from, to);
    await placed(from, "moves"); // not yet taken away
    await crashIn({ ownerId: from, to });
    await tidyUp(new Date(Date.now() + 2 * 60 * 60 * 1000));
    expect(readdirSync(filesDir()).sort()).toEqual([".incoming", other, to].sort());
  });

  test("Takes back what was copied to a space that has ended meanwhile, and leaves the first one whole", async () => {
    const from = await newOwner();
    const { sha256 } = await attach(from, "moves", []);
    await placed("ended", "moves");
    await crashIn({ ownerId: from, to: "ended" });
    await tidyUp(soon());
    expect([existsSync(originalPath("ended", sha256)), existsSync(originalPath(from, sha256))]).toEqual([
      false,
      true,
    ]);
    expect(left()).toEqual([]);
  });

  test("Nothing is copied to a space that ends while another is on its way to it", async () => {
    const [from, to] = [await newOwner(), await newOwner()];
    const { sha256 } = await attach(from, "moves", []);
    const ended = deleteEverything(to);
    await vi.waitFor(() => expect(isTurnFree(spaceOf(to))).toBe(false), { ...patient, interval: 1 });
    const [, moved] = await Promise.allSettled([ended, moveEverything(from, to)]);
    expect(moved).toMatchObject({ status: "rejected", reason: { name: "SpaceEnded" } });
    expect([existsSync(originalPath(to, sha256)), existsSync(originalPath(from, sha256))]).toEqual([
      false,
      true,
    ]);
    expect(left()).toEqual([]);
  });

  test("Ends a space of which a file has gone, and leaves one of which none has", async () => {
    const [gone, kept, done] = [await newOwner(), await newOwner(), await newOwner()];
    await attach(gone, "its files went first", []);
    const { sha256 } = await attach(kept, "not one went", []);
    await crashIn({ ownerId: gone, ends: true }, () => removeAllFiles(gone));
    await crashIn({ ownerId: kept, ends: true });
    await crashIn({ ownerId: done, ends: true }, () => db().user.delete({ where: { id: done } }));
    await tidyUp(soon());
    const users = await db().user.findMany({ select: { id: true } });
    expect(users).toEqual([{ id: kept }]);
    expect(await db().evidence.count()).toBe(1);
    expect(existsSync(originalPath(kept, sha256))).toBe(true);
    expect(left()).toEqual([]);
  });

  test("Goes on with the end of a space that had no files and has lost some rows", async () => {
    const owner = await newOwner();
    await logCall(owner, said(), crypto.randomUUID());
    await addCaller(owner, { name: "某某", note: "", numbers: [said().number] });
    await crashIn({ ownerId: owner, ends: true }, () =>
      crashIn({ ownerId: owner, gone: true }, () => db().caller.deleteMany()),
    );
    await tidyUp(soon());
    expect([await db().user.count(), await countCalls(owner), left()]).toEqual([0, 0, []]);
  });

  test("Finds a note of what is to go beside rows that are on their way out", async () => {
    const owner = await newOwner();
    await logCall(owner, said(), crypto.randomUUID());
    const seen = new Set<string>();
    let ends = false;
    void deleteEverything(owner).finally(() => {
      ends = true;
    });
    for (; !ends; await setImmediate()) for (const name of left()) seen.add(name);
    expect([...seen].sort()).toEqual([`${owner}~ends~.note`, `${owner}~gone~.note`]);
  });

  test("Leaves alone for an hour what may be the work of another process", async () => {
    const other = new Database(path.join(dataDir(), "running"));
    other.exec("BEGIN; SELECT * FROM sqlite_master");
    other.prepare("SELECT * FROM sqlite_master").all();
    mkdirSync(incomingDir(), { recursive: true });
    const [old, fresh] = ["old.part", "fresh.part"].map((name) => path.join(incomingDir(), name));
    for (const file of [old, fresh]) writeFileSync(file ?? "", "half");
    const before = new Date(Date.now() - 61 * 60 * 1000);
    utimesSync(old ?? "", before, before);
    await tidyUp();
    other.close();
    expect(left()).toEqual(["fresh.part"]);
  });
});

describe("A write that was asked again", () => {
  test("Is there once", async () => {
    const owner = await newOwner();
    const id = crypto.randomUUID();
    expect(await logCall(owner, said(), id)).toBe(id);
    expect(await logCall(owner, said(), id)).toBe(id);
    expect(await countCalls(owner)).toBe(1);
  });

  test("Is there too when the first answer, and the space's cookie with it, got lost", async () => {
    const [lost, now] = [await newOwner(), await newOwner()];
    const id = crypto.randomUUID();
    await logCall(lost, said(), id);
    expect(await logCall(now, said(), id)).not.toBe(id);
    expect(await countCalls(now)).toBe(1);
    await deleteEverything(lost);
  });
});
