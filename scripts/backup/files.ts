import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { isFingerprint } from "@/lib/evidence/fingerprint";
import { db } from "@/lib/store/db";
import { bareFileStore } from "@/lib/store/files/chosen";
import { StoreFault } from "@/lib/store/files/fault";
import type { FileStore, Place } from "@/lib/store/files/file-store";
import { checkOriginal, type OriginalState } from "@/lib/store/original-state";
import { SealFault } from "@/lib/store/sealed/fault";
import { Trouble } from "../trouble";
import { type FileLine, shelfOf } from "./file-line";
import type { EvidenceRow } from "./snapshot";
import { writeNew } from "./written";

/** missing and changed: originals that are gone, or are not what was received; unopened: sealed with a key that was not given. fresh: files that were read this time. */
export type Copied = {
  files: number;
  bytes: number;
  fresh: number;
  changed: number;
  unopened: number;
  missing: number;
  withoutFile: number;
};

/** shelf: the folder of the originals. known: files of the backup before, by place, of which one is sure. */
export type Copying = {
  shelf: string;
  known: Map<Place, FileLine>;
  signal?: AbortSignal;
  tell?: (sum: Copied) => void;
};

export const nothing = (): Copied => ({
  ...{ files: 0, bytes: 0, fresh: 0 },
  ...{ changed: 0, unopened: 0, missing: 0, withoutFile: 0 },
});

/** Copies what rows name, byte for byte as it is stored, and yields a line for each file. Counts into `sum`. */
export async function* copyFiles(
  evidence: EvidenceRow[],
  copying: Copying,
  sum: Copied,
): AsyncGenerator<FileLine> {
  const store = await bareFileStore();
  let [owner, names] = ["", new Set<string>()];
  for (const row of evidence) {
    copying.signal?.throwIfAborted();
    if (row.ownerId !== owner)
      [owner, names] = [row.ownerId, new Set(await naming(row.ownerId, store.list(row.ownerId)))];
    let original: Found | null = null;
    let state: OriginalState | "closed" = "there";
    for (const name of ["", ".copy.jpg", ".thumb.jpg"].map((ending) => `${row.sha256}${ending}`)) {
      const place = `${owner}/${name}`;
      const found = names.has(name) ? await naming(place, copyOne(store, place, copying)) : null;
      if (!found) continue;
      if (name === row.sha256) {
        original = found;
        state = await naming(place, stateOf(row, found.line));
        found.line.right = state !== "changed" && state !== "closed";
      }
      sum.files += 1;
      sum.bytes += found.line.size;
      sum.fresh += Number(found.isFresh);
      yield found.line;
    }
    await judge(row, original && state, sum);
    copying.tell?.(sum);
  }
}

/** What was accepted as lost is no fault either where something else lies in its place. */
async function judge(row: EvidenceRow, state: OriginalState | "closed" | null, sum: Copied): Promise<void> {
  if (state === null) sum[await whyGone(row)] += 1;
  else if (state === "closed") sum.unopened += 1;
  else if (state === "changed") sum[row.originalStatus === "lost" ? "withoutFile" : "changed"] += 1;
}

/** What cannot be read is said by its place in the store, and never by that of the backup. */
async function naming<T>(place: Place, work: Promise<T>): Promise<T> {
  return work.catch((fault: unknown) => {
    if (!(fault instanceof StoreFault) || fault.kind !== "away") throw fault;
    throw new Trouble(unreadable(place, fault));
  });
}

function unreadable(place: Place, { cause }: StoreFault): string {
  const { code, name } = (cause ?? {}) as NodeJS.ErrnoException;
  const why = code ?? name ?? "away";
  return `放文件的地方有一处读不了：${place}（${why}），没有备份。看看那里的权限，或者它答不答应。 ${place} cannot be read in the file store (${why}); no backup was made.`;
}

const neverThere = ["not-received", "lost"];

/** What never came, or was accepted as lost, is no fault; neither is what a person has deleted meanwhile. */
async function whyGone({ ownerId, sha256, originalStatus }: EvidenceRow): Promise<"missing" | "withoutFile"> {
  if (neverThere.includes(originalStatus)) return "withoutFile";
  return (await db().evidence.count({ where: { ownerId, sha256 } })) > 0 ? "missing" : "withoutFile";
}

type Found = { line: FileLine; isFresh: boolean };

async function copyOne(store: FileStore, place: Place, copying: Copying): Promise<Found | null> {
  const head = await headOf(store, place);
  if (head === null) return null;
  const known = copying.known.get(place);
  if (known && head !== "" && (await isSame(store, known, head, copying.shelf)))
    return { line: known, isFresh: false };
  const bytes = await store.open(place);
  if (!bytes) return null;
  const part = path.join(copying.shelf, `.part-${randomUUID()}`);
  try {
    const { size, sha256 } = await writeNew(part, bytes, copying.signal);
    const target = path.join(copying.shelf, shelfOf(sha256));
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await rename(part, target);
    return { line: { place, size, sha256, head, right: false }, isFresh: true };
  } finally {
    await rm(part, { force: true });
  }
}

async function isSame(store: FileStore, known: FileLine, head: string, shelf: string): Promise<boolean> {
  if (known.head !== head || (await store.size(known.place)) !== known.size) return false;
  const kept = await stat(path.join(shelf, shelfOf(known.sha256))).catch(() => null);
  return kept?.size === known.size;
}

const HEAD = 128;
/** Every sealed file begins so, and goes on with random bytes of its own. */
const sealed = Buffer.from([0x89, 0x51, 0x4a, 0x53]);

/** By what a file is known again; "": only by all of its bytes; null: it is gone. An original in the clear bears its SHA-256 as its name. */
async function headOf(store: FileStore, place: Place): Promise<string | null> {
  const bytes = await store.open(place, { start: 0, end: HEAD - 1 });
  if (!bytes) return null;
  const head = Buffer.from(await new Response(bytes).arrayBuffer());
  const isOwn = head.subarray(0, sealed.length).equals(sealed) || isFingerprint(path.basename(place));
  return isOwn ? createHash("sha256").update(head).digest("hex") : "";
}

/** What is stored sealed has another fingerprint than the original, which is then read through the key. */
async function stateOf(row: EvidenceRow, line: FileLine): Promise<OriginalState | "closed"> {
  if (line.right || line.sha256 === row.sha256) return "there";
  return checkOriginal(row.ownerId, { sha256: row.sha256, size: 0 }).catch((fault: unknown) => {
    if (fault instanceof SealFault) return "closed"; // by a key that was not given
    throw fault;
  });
}
