import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import path from "node:path";
import { bareFileStore } from "@/lib/store/files/chosen";
import { checkOriginal } from "@/lib/store/original-state";
import { type FileLine, listName, type Part } from "./manifest";
import type { EvidenceRow } from "./snapshot";

/** changed: originals that are not what was received. without: evidence whose original is not there. */
export type Copied = { files: number; bytes: number; changed: number; without: number };

/**
 * Copies what the rows of a snapshot name, byte for byte as it is stored, and lists it. What a person deletes meanwhile
 * is not there any more, which is counted and no fault: its row says so when it is restored.
 */
export async function copyFiles(
  folder: string,
  evidence: AsyncIterable<EvidenceRow> | Iterable<EvidenceRow>,
): Promise<Copied> {
  const list = await open(path.join(folder, listName), "wx", 0o600);
  const sum: Copied = { files: 0, bytes: 0, changed: 0, without: 0 };
  try {
    for await (const row of evidence) {
      const lines = await copyAll(folder, row);
      if (!lines.some((line) => line.place.endsWith(row.sha256))) sum.without += 1;
      else if (!(await isRight(row, lines))) sum.changed += 1;
      sum.files += lines.length;
      for (const { size } of lines) sum.bytes += size;
      await list.writeFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    }
    await list.sync();
    return sum;
  } finally {
    await list.close();
  }
}

/** The original, and what was derived from it. */
async function copyAll(folder: string, { ownerId, sha256 }: EvidenceRow): Promise<FileLine[]> {
  const places = ["", ".copy.jpg", ".thumb.jpg"].map((ending) => `${ownerId}/${sha256}${ending}`);
  const lines = [];
  for (const place of places) {
    const part = await copyOne(path.join(folder, "files", place), place);
    if (part) lines.push({ place, ...part });
  }
  return lines;
}

async function copyOne(target: string, place: string): Promise<Part | null> {
  const bytes = await (await bareFileStore()).open(place);
  if (!bytes) return null;
  await mkdir(path.dirname(target), { recursive: true });
  const file = await open(target, "wx", 0o600);
  try {
    return await write(file, bytes);
  } finally {
    await file.close();
  }
}

async function write(file: FileHandle, bytes: ReadableStream<Uint8Array>): Promise<Part> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const piece of bytes) {
    hash.update(piece);
    size += piece.length;
    await file.writeFile(piece);
  }
  await file.sync();
  return { size, sha256: hash.digest("hex") };
}

/** What is stored sealed has another fingerprint than the original, which is then read through the key. */
async function isRight(row: EvidenceRow, lines: FileLine[]): Promise<boolean> {
  if (lines.some(({ sha256 }) => sha256 === row.sha256)) return true;
  return (await checkOriginal(row.ownerId, { sha256: row.sha256, size: 0 })) !== "changed";
}
