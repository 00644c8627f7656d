import { randomBytes } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { keepFile, openFile, receiveFile, storedFile } from "@/lib/store/files";
import { fileStore } from "@/lib/store/files/chosen";
import { incomingDir, originalPath, originalPlace } from "@/lib/store/files/places";
import { bytesOf } from "@/lib/store/files/stored-file";
import { begun } from "@/lib/store/files/stream-of";
import { checkOriginal } from "@/lib/store/original-state";
import { giveKeys, newKey, withoutKeys } from "../../fixtures/keys";
import { freshSqlite } from "../../fixtures/space";

freshSqlite();
withoutKeys();

const owner = "owner";
const key = newKey();
beforeEach(() => giveKeys(key));

async function received(bytes: Uint8Array) {
  const file = await receiveFile(new Blob([new Uint8Array(bytes)]).stream(), { limit: 1e7, announced: null });
  if (file.kind !== "ok") throw new Error("not received");
  return file.value;
}

async function kept(bytes: Uint8Array) {
  const file = await received(bytes);
  await keepFile(owner, file);
  return file;
}

/** Compared as bytes: Vitest compares large buffers number by number. */
function same(one: Buffer, other: Uint8Array): boolean {
  return one.equals(other);
}

async function read(stream: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

const room = 64 * 1024;
const sizes = [1, 2, 100, room - 57, room - 56, room - 55, room, 2 * room - 72, 2 * room - 71, 5 * room + 3];

test("Files of every size come back whole and in parts, and know their size", async () => {
  for (const size of sizes) {
    const bytes = randomBytes(size);
    const file = await kept(bytes);
    expect(same(await read(await openFile(owner, file.sha256)), bytes)).toBe(true);
    expect(await (await fileStore()).size(originalPlace(owner, file.sha256))).toBe(size);
    for (const [start, end] of [
      [0, 0],
      [size - 1, size - 1],
      [size >> 1, size + 999],
      [Math.min(size - 1, room - 60), Math.min(size - 1, room - 50)],
    ] as const)
      expect(
        same(await read(await openFile(owner, file.sha256, { start, end })), bytes.subarray(start, end + 1)),
      ).toBe(true);
  }
});

test("Neither what comes in nor what is kept shows a word", async () => {
  const text = Buffer.from("喂，您好，这里是保险公司".repeat(20));
  const part = await received(text);
  const [name = ""] = readdirSync(incomingDir());
  expect(readFileSync(path.join(incomingDir(), name)).includes("保险公司")).toBe(false);
  await keepFile(owner, part);
  expect(readFileSync(originalPath(owner, part.sha256)).includes("保险公司")).toBe(false);
  expect((await bytesOf(storedFile(owner, part), 3, 9)).equals(text.subarray(3, 9))).toBe(true);
});

test("A file from before there was a key is read as it is", async () => {
  giveKeys();
  const bytes = randomBytes(1000);
  const { sha256, size } = await kept(bytes);
  giveKeys(key);
  expect(same(await read(await openFile(owner, sha256)), bytes)).toBe(true);
  expect(await read(await openFile(owner, sha256, { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20));
  expect(await checkOriginal(owner, { sha256, size })).toBe("there");
});

test("A changed byte of the second segment is a fault where it lies and nowhere else", async () => {
  const bytes = randomBytes(3 * room);
  const { sha256, size } = await kept(bytes);
  const file = originalPath(owner, sha256);
  const sealed = readFileSync(file);
  sealed[room + 1000] = (sealed[room + 1000] ?? 0) ^ 1;
  chmodSync(file, 0o644);
  writeFileSync(file, sealed);
  expect(await read(await openFile(owner, sha256, { start: 0, end: 99 }))).toEqual(bytes.subarray(0, 100));
  await expect(openFile(owner, sha256, { start: room, end: room }).then(read)).rejects.toThrow("changed");
  expect(await checkOriginal(owner, { sha256, size })).toBe("changed");
});

test("A cut file and the file of another are noticed", async () => {
  const [one, other] = [await kept(randomBytes(2 * room)), await kept(randomBytes(2 * room))];
  const file = originalPath(owner, one.sha256);
  const sealed = readFileSync(file);
  chmodSync(file, 0o644);
  for (const length of [30, 60, room + 12, sealed.length - 1]) {
    writeFileSync(file, sealed.subarray(0, length));
    expect(await checkOriginal(owner, one), `${length} bytes`).toBe("changed");
  }
  writeFileSync(file, readFileSync(originalPath(owner, other.sha256)));
  expect(await checkOriginal(owner, one)).toBe("changed");
});

test("A lost key is said before a byte is given", async () => {
  const { sha256 } = await kept(randomBytes(100));
  giveKeys(newKey());
  await expect(openFile(owner, sha256)).rejects.toThrow("a key that is not in ENCRYPTION_KEY");
});

test("What is begun comes whole, is let go of when it is left, and fails before it is answered with", async () => {
  const bytes = randomBytes(2 * room);
  const { sha256 } = await kept(bytes);
  const opened = async (range: { start: number; end: number }) => {
    const stream = await openFile(owner, sha256, range);
    if (!stream) throw new Error("not there");
    return begun(stream);
  };
  expect(same(await read(await opened({ start: 0, end: bytes.length - 1 })), bytes)).toBe(true);
  await (await opened({ start: 0, end: 9 })).cancel();
  expect(
    readdirSync("/proc/self/fd")
      .map(target)
      .filter((file) => file.includes(sha256)),
  ).toEqual([]);
  const sealed = readFileSync(originalPath(owner, sha256));
  chmodSync(originalPath(owner, sha256), 0o644);
  sealed[1000] = (sealed[1000] ?? 0) ^ 1;
  writeFileSync(originalPath(owner, sha256), sealed);
  await expect(opened({ start: 5, end: 9 })).rejects.toThrow("changed since it was sealed");
});

function target(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return "";
  }
}
