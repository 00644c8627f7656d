import { statSync } from "node:fs";
import path from "node:path";
import { formatOf } from "@/lib/imports";
import type { Ask, Format, Hints, Read, SourceFile } from "@/lib/imports/format";
import type { RejectedRow, SourceRow } from "@/lib/imports/row";
import { fileAt } from "@/lib/store/files/stored-file";
import { sourceFile } from "@/lib/store/import-file";
import { importOptions } from "./import-options";
import { Misuse } from "./misuse";
import { print } from "./print";

/** What was read of one file, as the page would say it. read = rows + rejected. */
type Told = {
  file: string;
  format: string | null;
  name: string | null;
  counts: { read: number; rows: number; rejected: number };
  rows: SourceRow[];
  rejected: RejectedRow[];
  ask: Ask | null;
  cut: string | null;
};

/** Prints what each file holds, one JSON object a line. 0: all was read; 1: something is left to answer or to mend. */
export async function importFiles(args: string[], from: string): Promise<number> {
  const { files, format, hints } = importOptions(args);
  const paths = files.map((file) => path.resolve(from, file));
  const missing = paths.find((file) => !statSync(file, { throwIfNoEntry: false })?.isFile());
  if (missing) throw new Misuse(`没有这个文件：${missing}`);
  let code = 0;
  for (const file of paths) {
    const told = await tell(
      await sourceFile(fileAt(file, statSync(file).size), path.basename(file)),
      format,
      hints,
    );
    await print(`${JSON.stringify(told)}\n`);
    if (told.counts.rows === 0 || told.ask || told.cut) code = 1;
  }
  return code;
}

async function tell(file: SourceFile, wanted: Format | undefined, hints: Hints): Promise<Told> {
  const format = wanted ?? formatOf(file.head);
  const told = nothing(file.name, format);
  if (!format) return { ...told, cut: "看不出这是什么文件，没有读" };
  for await (const read of format.read(file, { ...hints, readAt: new Date().toISOString() })) add(told, read);
  return told;
}

function nothing(file: string, format: Format | undefined): Told {
  const counts = { read: 0, rows: 0, rejected: 0 };
  const kind = { format: format?.id ?? null, name: format?.name ?? null };
  return { file, ...kind, counts, rows: [], rejected: [], ask: null, cut: null };
}

function add(told: Told, read: Read): void {
  if (read.kind === "ask") told.ask = read.ask;
  if (read.kind === "cut") told.cut = read.text;
  if (read.kind === "row") told.counts.rows = told.rows.push(read.row);
  if (read.kind === "rejected") told.counts.rejected = told.rejected.push(read.rejected);
  told.counts.read = told.counts.rows + told.counts.rejected;
}
