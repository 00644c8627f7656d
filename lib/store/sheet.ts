import { spawn } from "node:child_process";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inflateRawSync } from "node:zlib";
import type { Cell, Head } from "@/lib/imports/format";
import { type SheetKind, sheetKind } from "@/lib/imports/sheet-kind";
import { SheetTrouble } from "@/lib/imports/sheet-trouble";
import { type FairQueue, queueNamed } from "./fair-queue";
import type { StoredFile } from "./files/stored-file";
import { linesOf } from "./lines-of";
import type { Party } from "./queue-party";
import { broken, tooLarge, tooSlow } from "./sheet-trouble.mjs";

/** What one sheet may cost. 100,000 rows (10 MB) take a few seconds and 400 MB; a broken .xls may never come to an end. */
const HEAP_MB = 640;
const patienceFor = (bytes: number) => Math.min(45_000, 10_000 + bytes / 250);

/** Bytes of a workbook that are taken into memory, one workbook at a time; a month of calls is a hundredth of it. */
const LARGEST = 256 * 1024 * 1024;

/** Bytes, packed and unpacked, of what is read beside the large ones: a year of one person's calls. */
const QUICK = 512 * 1024;
const QUICK_UNPACKED = 4 * 1024 * 1024;
const QUICK_PATIENCE = 4_000;

type Message = { rows: string } | { end: true } | { trouble: string } | { large: true };

/** Rows in which the header comes, if there is one. */
const FIRST = 100;

/** Who wants a sheet, in whose turn it is read; until it is aborted. patience: milliseconds after which it is given up. */
export type Asking = { owner?: string | Party; signal?: AbortSignal; patience?: number };

/** What a file holds as a workbook: its head with the first rows, and all rows, as often as they are asked for. */
export type Sheets = { head: Head; sheet(): AsyncGenerator<Cell[][]> };

/**
 * Reads a workbook, once. What is none, or cannot be opened, has no rows; then sheet() throws SheetTrouble
 * before the first batch. Throws QueueFull when too many wait, and the signal's reason when it is aborted.
 */
export async function openSheets(file: StoredFile, head: Head, asking: Asking = {}): Promise<Sheets> {
  const kind = sheetKind(head);
  if (!kind) return { head, sheet: () => refuse(broken) };
  const batches = await inTurn(file, kind, asking);
  const sheet = typeof batches === "string" ? () => refuse(batches) : () => rowsOf(batches);
  return { head: withRows(head, batches), sheet };
}

/** The head of a file with its first rows when it is a workbook, at a quarter of what reading all of it takes. */
export async function openHead(file: StoredFile, head: Head, asking: Asking = {}): Promise<Head> {
  const kind = sheetKind(head);
  return kind ? withRows(head, await inTurn(file, { ...kind, most: FIRST }, asking)) : head;
}

function withRows(head: Head, batches: Buffer[] | string): Head {
  return { ...head, rows: typeof batches === "string" ? [] : unpacked(batches[0]).slice(0, FIRST) };
}

// biome-ignore lint/correctness/useYield: it ends before the first batch.
export async function* refuse(sentence: string): AsyncGenerator<Cell[][]> {
  throw new SheetTrouble(sentence);
}

async function* rowsOf(batches: Buffer[]): AsyncGenerator<Cell[][]> {
  for (const batch of batches) yield unpacked(batch);
}

function unpacked(batch: Buffer | undefined): Cell[][] {
  return batch ? (JSON.parse(inflateRawSync(batch).toString("utf8")) as Cell[][]) : [];
}

/** most: rows of each sheet that are read; all when it is left out. */
type Wanted = SheetKind & { most?: number };

/** Workbooks are read one at a time, owner by owner: a large one takes half a gigabyte while it is. */
export const largeSheets = (): FairQueue => queueNamed("sheets", { own: 4, address: 12, all: 60 });
/** Small ones do not wait for large ones. */
const smallSheets = (): FairQueue => queueNamed("small-sheets", { own: 20, address: 60, all: 200 });

/** All batches, packed, or the sentence that says why not; the process is over by then. */
async function inTurn(file: StoredFile, wanted: Wanted, asking: Asking): Promise<Buffer[] | string> {
  if (file.size > LARGEST) return tooLarge;
  const { owner = "", signal } = asking;
  if (file.size <= QUICK) {
    const quick = { ...wanted, unpacked: QUICK_UNPACKED };
    const hurried = { signal, patience: QUICK_PATIENCE };
    const read = await smallSheets().run(owner, () => parse(file, quick, hurried), signal);
    if (read !== large && read !== tooSlow) return read;
  }
  const read = await largeSheets().run(owner, () => parse(file, wanted, asking), signal);
  return read === large ? tooLarge : read;
}

/** What is small as long as it is packed. */
const large = Symbol("large");
type Parsed = Buffer[] | string | typeof large;

/** The process knows no key, no secret and no database: it opens what strangers made. */
async function parse(
  file: StoredFile,
  wanted: Wanted & { unpacked?: number },
  { signal, patience = patienceFor(file.size) }: Asking,
): Promise<Parsed> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), "lib/store/sheet-worker.mjs");
  const { PATH, LD_LIBRARY_PATH, SystemRoot } = process.env;
  const bytes = await file.open();
  if (!bytes) throw new Error("a stored file is gone");
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, script, JSON.stringify(wanted)], {
    env: { NODE_ENV: "production", PATH, LD_LIBRARY_PATH, SystemRoot },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = new Promise<void>((resolve) =>
    child.on("close", () => resolve()).on("error", () => resolve()),
  );
  let slow = false;
  const kill = () => child.kill("SIGKILL");
  const timer = setTimeout(() => {
    slow = true;
    kill();
  }, patience);
  signal?.addEventListener("abort", kill, { once: true });
  try {
    const fed = pipeline(Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]), child.stdin);
    const [read] = await Promise.all([collect(child.stdout), fed.catch(kill)]);
    signal?.throwIfAborted();
    await ended;
    if (read) return read;
    return slow ? tooSlow : ranOut(child) ? tooLarge : broken;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", kill);
    kill();
    await ended;
  }
}

/** V8 aborts the process that needs more than its heap. */
function ranOut({ exitCode, signalCode }: { exitCode: number | null; signalCode: string | null }): boolean {
  return exitCode === 134 || signalCode === "SIGABRT" || signalCode === "SIGTRAP";
}

/** null when it ended before it had said all. */
async function collect(stdout: Readable): Promise<Parsed | null> {
  const batches: Buffer[] = [];
  for await (const line of linesOf(stdout)) {
    const message = JSON.parse(line) as Message;
    if ("rows" in message) batches.push(Buffer.from(message.rows, "base64"));
    else if ("large" in message) return large;
    else return "trouble" in message ? message.trouble : batches;
  }
  return null;
}
