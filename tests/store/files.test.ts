import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { copyAllFiles, keepFile, openFile, receiveFile, removeAllFiles, removeFile } from "@/lib/store/files";
import { fill } from "@/lib/store/files/disk";
import { faultOfDisk } from "@/lib/store/files/disk-fault";
import { sweepParts } from "@/lib/store/files/parts";
import { incomingDir, originalPath, ownerDir } from "@/lib/store/files/places";
import { freshSqlite } from "../fixtures/space";

freshSqlite();

const MB = 1024 * 1024;
/** Bytes that repeat only every 251. */
const noise = (length: number) => Buffer.alloc(length, Buffer.from(Array.from({ length: 251 }, (_, n) => n)));
const anyLength = { limit: 20 * MB, announced: null };
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A body that comes in pieces of 64 KB; `breakAt`: bytes after which the sender is gone. */
function body(bytes: Uint8Array, breakAt = Number.POSITIVE_INFINITY): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(out) {
      if (at >= breakAt) return out.error(new Error("the sender is gone"));
      if (at >= bytes.length) return out.close();
      out.enqueue(bytes.subarray(at, at + 65_536));
      at += 65_536;
    },
  });
}

async function kept(owner: string, bytes: Uint8Array): Promise<string> {
  const received = await receiveFile(body(bytes), anyLength);
  if (received.kind !== "ok") throw new Error("not received");
  await keepFile(owner, received.value);
  return received.value.sha256;
}

async function read(stream: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

const halves = () => readdirSync(incomingDir());
const code = (answer: Awaited<ReturnType<typeof receiveFile>>) =>
  answer.kind === "refused" ? answer.reasons[0]?.code : answer.kind;

describe("A file comes in", () => {
  test("11 MB arrive whole and are read back byte for byte", async () => {
    const bytes = noise(11 * MB);
    const name = await kept("anna", bytes);
    expect(name).toBe(sha256(bytes));
    expect(sha256(await read(await openFile("anna", name)))).toBe(name);
  });

  test("The original can be written by nobody", async () => {
    const name = await kept("anna", noise(10));
    expect(statSync(originalPath("anna", name)).mode & 0o777).toBe(0o444);
  });

  test("The same bytes twice lie there once", async () => {
    const names = [await kept("anna", noise(10)), await kept("anna", noise(10))];
    expect(readdirSync(ownerDir("anna"))).toEqual([names[0]]);
    expect(halves()).toEqual([]);
  });
});

describe("Nothing half-written stays", () => {
  test("When the sender breaks off", async () => {
    expect(code(await receiveFile(body(noise(MB), 300_000), anyLength))).toBe("interrupted");
    expect(halves()).toEqual([]);
  });

  test("When a proxy cuts the body without a word", async () => {
    const cut = await receiveFile(body(noise(1000)), { limit: MB, announced: 2000 });
    expect(code(cut)).toBe("interrupted");
    expect(halves()).toEqual([]);
  });

  test("When more comes than may", async () => {
    expect(code(await receiveFile(body(noise(MB)), { limit: MB - 1, announced: null }))).toBe("too-large");
    expect(halves()).toEqual([]);
  });

  test("When nothing comes", async () => {
    expect(code(await receiveFile(body(noise(0)), anyLength))).toBe("empty");
    expect(halves()).toEqual([]);
  });

  test("When the sender falls silent", async () => {
    const silent = new ReadableStream<Uint8Array>({ start: (out) => out.enqueue(noise(10)) });
    expect(code(await receiveFile(silent, { ...anyLength, patience: 50 }))).toBe("interrupted");
    expect(halves()).toEqual([]);
  });

  test.runIf(existsSync("/dev/full"))("When the disk is full", async () => {
    const full = await open("/dev/full", "w");
    await expect(faultOfDisk(fill(full, body(noise(MB))))).rejects.toMatchObject({ kind: "full" });
    await full.close();
  });

  test("What nobody has written to since a crash is swept away, and only that", async () => {
    mkdirSync(incomingDir(), { recursive: true });
    const [old, fresh] = ["old.part", "fresh.part"].map((name) => path.join(incomingDir(), name));
    for (const file of [old, fresh]) writeFileSync(file ?? "", "half");
    utimesSync(old ?? "", new Date("2026-11-24T08:00:00Z"), new Date("2026-11-24T08:00:00Z"));
    utimesSync(fresh ?? "", new Date("2026-11-24T09:30:00Z"), new Date("2026-11-24T09:30:00Z"));
    expect(await sweepParts(new Date("2026-11-24T09:00:00Z"))).toBe(1);
    expect(halves()).toEqual(["fresh.part"]);
  });
});

describe("A file is read", () => {
  test("From the third byte to the fifth, both counted in", async () => {
    const name = await kept("anna", Buffer.from("0123456789"));
    expect(String(await read(await openFile("anna", name, { start: 2, end: 4 })))).toBe("234");
  });

  test("Across many pieces", async () => {
    const bytes = noise(700_000);
    const part = await read(
      await openFile("anna", await kept("anna", bytes), { start: 100_001, end: 650_000 }),
    );
    expect(part.equals(bytes.subarray(100_001, 650_001))).toBe(true);
  });

  test("Nobody else's, and none that never came", async () => {
    const name = await kept("anna", noise(10));
    expect(await openFile("ben", name)).toBeNull();
    expect(await openFile("anna", "0".repeat(64))).toBeNull();
  });

  test.runIf(existsSync("/proc/self/fd"))("A reader who leaves holds no file open", async () => {
    const stream = await openFile("anna", await kept("anna", noise(MB)));
    const reader = stream?.getReader();
    await reader?.read();
    await reader?.cancel();
    const held = readdirSync("/proc/self/fd").map((fd) => linkTarget(fd));
    expect(held.filter((target) => target.includes("/anna/"))).toEqual([]);
  });

  test.each(["../ben", ".incoming", "", "a/b"])("%j is no owner", (owner) => {
    expect(() => originalPath(owner, "0".repeat(64))).toThrow();
  });

  test("A name is never a path", () => {
    expect(() => originalPath("anna", "../../app.db")).toThrow();
  });
});

function linkTarget(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return ""; // closed meanwhile
  }
}

describe("Files go", () => {
  test("One with all that was derived from it", async () => {
    const name = await kept("anna", noise(10));
    for (const which of ["copy", "thumb"]) writeFileSync(`${originalPath("anna", name)}.${which}.jpg`, "x");
    await removeFile("anna", name);
    expect(readdirSync(ownerDir("anna"))).toEqual([]);
  });

  test("All of one owner and none of another", async () => {
    await kept("anna", noise(10));
    const name = await kept("ben", noise(10));
    await removeAllFiles("anna");
    expect(existsSync(ownerDir("anna"))).toBe(false);
    expect(readdirSync(ownerDir("ben"))).toEqual([name]);
  });

  test("To another owner, when two spaces become one", async () => {
    const name = await kept("anna", noise(10));
    await copyAllFiles("anna", "ben");
    expect(readFileSync(originalPath("ben", name)).equals(noise(10))).toBe(true);
    expect(statSync(originalPath("ben", name)).mode & 0o777).toBe(0o444);
  });
});
