import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { beginsWith } from "@/lib/imports/encoding";
import type { Head } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { SheetTrouble } from "@/lib/imports/sheet-trouble";
import type { StoredFile } from "./files/stored-file";
import { openZip } from "./stored-zip";

/** The lists that SMS Import / Export packs together with the pictures of their messages. */
const named = /^(?:messages|calls)\.ndjson$/;
/** Bytes of a list once it is unpacked: a hundred thousand messages with all that a phone notes of them. */
const MOST_BYTES = 128 * 1024 * 1024;
const tooLarge = "压缩包里的短信太多，读不了。分成几份导出，再导入。";
const damaged = "这个压缩包坏了，可能没传完。重新导出一份再导入。";

/** A list inside of a ZIP: how it begins, and its bytes. */
export type PackedList = { head: Head; bytes: number; stream(): AsyncGenerator<Uint8Array> };

/** The list of messages or calls in a ZIP; null for every other file. `begin`: its first bytes. */
export async function listInZip(file: StoredFile, begin: Uint8Array): Promise<PackedList | null> {
  if (!beginsWith(begin, [0x50, 0x4b, 0x03, 0x04])) return null;
  const opened = await openZip(file);
  const entries = opened?.entries.filter(({ fileName }) => named.test(fileName)) ?? [];
  const bytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (!opened || entries.length === 0 || entries.some((entry) => entry.isEncrypted())) return null;
  const all = () => unpacked(opened.zip, entries);
  const head: Head = { ...headOf(await beginningOf(all())), zipped: true };
  return { head, bytes, stream: bytes > MOST_BYTES ? refused : all };
}

// biome-ignore lint/correctness/useYield: it ends before the first byte
async function* refused(): AsyncGenerator<Uint8Array> {
  throw new SheetTrouble(tooLarge);
}

async function beginningOf(stream: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of stream) {
      size += parts.push(part) && part.length;
      if (size >= headSize) break;
    }
  } catch (fault) {
    if (!(fault instanceof SheetTrouble)) throw fault;
  }
  return Buffer.concat(parts).subarray(0, headSize);
}

/** One after the other, each checked by what the ZIP says of it: a digit that changed on the way would accuse somebody else. */
async function* unpacked(zip: ZipFile, entries: Entry[]): AsyncGenerator<Uint8Array> {
  for (const entry of entries) {
    let sum = 0;
    try {
      for await (const part of await zip.openReadStreamPromise(entry)) {
        sum = crc32(part as Buffer, sum);
        yield part as Buffer;
      }
    } catch {
      throw new SheetTrouble(damaged);
    }
    if (sum !== entry.crc32) throw new SheetTrouble(damaged);
    yield Buffer.from("\n");
  }
}
