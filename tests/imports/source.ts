import { formatById, formatOf } from "@/lib/imports";
import type { Hints, Read, SourceFile } from "@/lib/imports/format";
import { headOf, headSize } from "@/lib/imports/head";
import { SheetTrouble } from "@/lib/imports/sheet-trouble";

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

/** A file of this content, coming in pieces of so many bytes. */
export function fileOf(content: string | Uint8Array, piece = 64 * 1024): SourceFile {
  const bytes = bytesOf(content);
  return {
    name: "文件",
    size: bytes.length,
    head: headOf(bytes.subarray(0, headSize)),
    async *stream() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
    // biome-ignore lint/correctness/useYield: a text has no sheet
    async *sheet() {
      throw new SheetTrouble("没有表格");
    },
  };
}

/** Everything one format reads in a file. */
export async function readAs(id: string, file: SourceFile, hints: Hints = {}): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of formatById(id)?.read(file, hints) ?? []) reads.push(read);
  return reads;
}

/** What a file holds, by kind. */
export function sorted(reads: Read[]) {
  return {
    rows: reads.flatMap((read) => (read.kind === "row" ? [read.row] : [])),
    rejected: reads.flatMap((read) => (read.kind === "rejected" ? [read.rejected] : [])),
    asks: reads.flatMap((read) => (read.kind === "ask" ? [read.ask] : [])),
    cuts: reads.flatMap((read) => (read.kind === "cut" ? [read.text] : [])),
  };
}

/** Recognises a content and reads it, as the page does. */
export async function readContent(content: string | Uint8Array, hints: Hints = {}) {
  const file = fileOf(content);
  const id = formatOf(file.head)?.id ?? "";
  return { id, ...sorted(await readAs(id, file, hints)) };
}
