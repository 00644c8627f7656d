import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Cell, Head } from "@/lib/imports/format";
import { type SheetKind, sheetKind } from "@/lib/imports/sheet-kind";
import { SheetTrouble } from "@/lib/imports/sheet-trouble";
import { inSheetTurn } from "./file-turns";
import { bytesOf, type StoredFile } from "./files/stored-file";
import { broken, tooLarge, tooSlow } from "./sheet-trouble.mjs";

/** What one sheet may cost. 100,000 rows (10 MB) take a few seconds and 400 MB; a broken .xls may never come to an end. */
const HEAP_MB = 640;
const patienceFor = (bytes: number) => Math.min(45_000, 10_000 + bytes / 250);

/** Bytes of a workbook that are taken into memory, one workbook at a time; a month of calls is a hundredth of it. */
const LARGEST = 256 * 1024 * 1024;

type Message = { rows: string } | { end: true } | { trouble: string };

/** Rows in which the header comes, if there is one. */
const FIRST = 100;

/** What a file holds as a workbook: its head with the first rows, and all rows, as often as they are asked for. */
export type Sheets = { head: Head; sheet(): AsyncGenerator<Cell[][]> };

/**
 * Reads a workbook, once. What is none, or cannot be opened, has no rows; then sheet() throws SheetTrouble
 * before the first batch. patience: milliseconds after which it is given up.
 */
export async function openSheets(file: StoredFile, head: Head, patience?: number): Promise<Sheets> {
  const kind = sheetKind(head);
  if (!kind) return { head, sheet: () => refuse(broken) };
  const batches = await inSheetTurn(() => parse(file, kind, patience));
  const sheet = typeof batches === "string" ? () => refuse(batches) : () => rowsOf(batches);
  return { head: withRows(head, batches), sheet };
}

/** The head of a file with its first rows when it is a workbook, at a quarter of what reading all of it takes. */
export async function openHead(file: StoredFile, head: Head): Promise<Head> {
  const kind = sheetKind(head);
  return kind ? withRows(head, await inSheetTurn(() => parse(file, { ...kind, most: FIRST }))) : head;
}

function withRows(head: Head, batches: string[] | string): Head {
  return { ...head, rows: typeof batches === "string" ? [] : unpacked(batches[0]).slice(0, FIRST) };
}

// biome-ignore lint/correctness/useYield: it ends before the first batch.
async function* refuse(sentence: string): AsyncGenerator<Cell[][]> {
  throw new SheetTrouble(sentence);
}

async function* rowsOf(batches: string[]): AsyncGenerator<Cell[][]> {
  for (const batch of batches) yield unpacked(batch);
}

function unpacked(batch = "[]"): Cell[][] {
  return JSON.parse(batch) as Cell[][];
}

/** most: rows of each sheet that are read; all when it is left out. */
type Wanted = SheetKind & { most?: number };

/** All batches as JSON, a tenth of what the sheet took, or the sentence that says why not; the thread is over by then. */
async function parse(file: StoredFile, wanted: Wanted, patience?: number): Promise<string[] | string> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/store/sheet-worker.mjs");
  if (file.size > LARGEST) return tooLarge;
  const bytes = await bytesOf(file);
  const worker = new Worker(script, {
    workerData: { bytes, ...wanted },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: {},
    stdout: true,
    stderr: true,
  });
  return collect(worker, patience ?? patienceFor(file.size)).finally(() => worker.terminate());
}

function collect(worker: Worker, patience: number): Promise<string[] | string> {
  const batches: string[] = [];
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(tooSlow), patience);
    worker.on("message", (message: Message) => {
      if ("rows" in message) batches.push(message.rows);
      else resolve("trouble" in message ? message.trouble : batches);
    });
    worker.on("error", (fault: NodeJS.ErrnoException) =>
      resolve(fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge : broken),
    );
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve(broken);
    });
  });
}
