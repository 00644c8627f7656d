import { formatOf, withoutPicture } from "@/lib/evidence/formats";
import { formatOf as formatOfList } from "@/lib/imports";
import { mimeOf } from "@/lib/imports/mime";
import { db } from "../db";
import { noteCopy } from "../evidence";
import { noteArrival } from "../evidence-arrival";
import { inTurnOf } from "../file-turns";
import { storedFile } from "../files";
import { headOfFile } from "../import-file";
import { formatOfFile } from "../inspect";
import { inspectKept } from "../inspect-named";
import { drawCopies, keepCopies } from "../pictures";
import type { Findings } from "./findings";

const STEP = 500;
const select = { id: true, ownerId: true, sha256: true, size: true, mime: true, hasCopy: true } as const;

type Row = { id: string; ownerId: string; sha256: string; size: number; mime: string; hasCopy: boolean };

/** The type that each row says, against the first bytes of its original. What cannot be read is told of with the originals. */
export async function checkTypes(): Promise<Findings> {
  const findings: Findings = { part: "types of originals", looked: 0, wrong: [] };
  for await (const row of stored()) {
    findings.looked += 1;
    const seen = await otherSeen(row).catch(() => null);
    if (seen) findings.wrong.push(`evidence ${row.id}: says ${row.mime}, and is ${seen} (${wayOut})`);
  }
  return findings;
}

const wayOut = "npm run check:store -- --mend-types";

/** Looks again at what says another type than it is, and writes down what is seen. Returns how many there were. Can be run again. */
export async function mendTypes(): Promise<number> {
  let mended = 0;
  for await (const row of stored()) {
    if (!(await otherSeen(row).catch(() => null))) continue;
    if (await lookAgain(row)) mended += 1;
  }
  return mended;
}

async function lookAgain({ id, ownerId, ...file }: Row): Promise<boolean> {
  const original = storedFile(ownerId, file);
  const found = await inspectKept(ownerId, original);
  if (!found) return false;
  const drawn = file.hasCopy ? null : await drawCopies(ownerId, original);
  return inTurnOf(ownerId, async () => {
    const row = await db().evidence.findFirst({ where: { id, originalStatus: "stored", mime: file.mime } });
    if (!row) return false;
    await noteArrival(ownerId, id, { found, name: row.name, size: row.size, reading: null });
    const copies = drawn && (await keepCopies(ownerId, file.sha256, drawn));
    if (copies) await noteCopy(ownerId, id, copies);
    return true;
  });
}

/** What is seen in its bytes, where neither door would have called them what the row does; null where one would. */
async function otherSeen({ ownerId, mime, ...file }: Row): Promise<string | null> {
  const original = storedFile(ownerId, file);
  const format = await formatOfFile(original);
  if (format && [format, withoutPicture(format)].some((one) => one.mime === mime)) return null;
  if (!format && !formatOf(mime)) return null;
  const head = await headOfFile(original, { owner: ownerId });
  const listed = formatOfList(head) && mimeOf(head);
  return listed === mime ? null : (format?.mime ?? listed ?? null);
}

/** All evidence whose bytes are here, in the order of its ids. */
async function* stored(): AsyncGenerator<Row> {
  for (let last = ""; ; ) {
    const where = { id: { gt: last }, originalStatus: "stored" };
    const rows = await db().evidence.findMany({ where, select, orderBy: { id: "asc" }, take: STEP });
    yield* rows;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < STEP) return;
  }
}
