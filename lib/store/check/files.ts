import type { OriginalStatus } from "@/lib/evidence/evidence";
import { db } from "../db";
import type { CopyHashes } from "../evidence-rows";
import { fileStore } from "../files/chosen";
import type { Measured } from "../files/measure";
import type { Derived } from "../files/places";
import { checkOriginal, type OriginalState } from "../original-state";
import { isAsMade, readCopy } from "../right-copy";
import { SealFault } from "../sealed/fault";
import type { Findings } from "./findings";

/** Every original against its fingerprint, and every stored file against the row it belongs to. */
export async function checkFiles(): Promise<Findings[]> {
  const originals: Findings = { part: "originals", looked: 0, wrong: [] };
  const stored: Findings = { part: "stored files", looked: 0, wrong: await spacesOfNobody() };
  const without = { "not-received": 0, lost: 0 };
  for (const id of await owners()) {
    const rows = await rowsOf(id);
    for (const row of rows) {
      const state = await stateOf(id, row);
      originals.looked += 1;
      if (state === "there") continue;
      if (row.originalStatus === "lost" || (row.originalStatus === "not-received" && state === "gone"))
        without[row.originalStatus] += 1;
      else
        originals.wrong.push(
          `evidence ${row.id}: ${wordsOf(state, row.originalStatus)}: ${id}/${row.sha256}`,
        );
    }
    await checkNames(id, new Map(rows.map((row) => [row.sha256, row])), stored);
  }
  return [{ ...originals, note: noteOf(without) }, stored];
}

/** The place is said after it, for who has it in a backup. What came without its file, as case data, is no fault, and neither is what was accepted as lost. */
const goneWords = {
  stored: "its original is not there any more",
  unverified:
    "has no original, and an earlier version did not note whether one ever came (npm run store-id -- accept-missing)",
};

/** closed: sealed with a key that was not given. */
async function stateOf(ownerId: string, row: Measured): Promise<OriginalState | "closed"> {
  return checkOriginal(ownerId, row).catch((fault: unknown) => {
    if (fault instanceof SealFault) return "closed";
    throw fault;
  });
}

function wordsOf(state: "gone" | "changed" | "closed", status: OriginalStatus): string {
  if (state === "closed")
    return "sealed with a key that is not in ENCRYPTION_KEY: add it, then npm run keys -- rotate";
  if (state === "changed") return "changed after it was received";
  return status === "unverified" ? goneWords.unverified : goneWords.stored;
}

function noteOf({ "not-received": never, lost }: Record<"not-received" | "lost", number>) {
  const said = [
    ...(never > 0 ? [`${never} came as case data without a file`] : []),
    ...(lost > 0 ? [`${lost} lost, which was accepted`] : []),
  ];
  return said.length > 0 ? said.join(", ") : undefined;
}

async function rowsOf(ownerId: string) {
  const hashes = { sha256: true, copyHash: true, thumbHash: true };
  const rows = await db().evidence.findMany({
    where: { ownerId },
    select: { id: true, size: true, hasCopy: true, originalStatus: true, ...hashes },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ ...row, originalStatus: row.originalStatus as OriginalStatus }));
}

async function owners(): Promise<string[]> {
  const users = await db().user.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return users.map(({ id }) => id);
}

async function spacesOfNobody(): Promise<string[]> {
  const known = new Set(await owners());
  const store = await fileStore();
  const wrong: string[] = [];
  for (const name of (await store.owners()).filter((one) => !known.has(one)))
    if (!(await store.isOtherStore(name))) wrong.push(`files of space ${name}, which is not there`);
  return wrong;
}

type Row = CopyHashes & { id: string };

async function checkNames(ownerId: string, known: Map<string, Row>, stored: Findings): Promise<void> {
  for (const name of await (await fileStore()).list(ownerId)) {
    stored.looked += 1;
    const [sha256 = "", which] = name.split(".", 2);
    const row = known.get(sha256);
    if (!row) stored.wrong.push(`a file of space ${ownerId} that no evidence names`);
    else if ((which === "copy" || which === "thumb") && !(await isRight(ownerId, sha256, row, which)))
      stored.wrong.push(`evidence ${row.id}: its ${which} was changed after it was made`);
  }
}

async function isRight(ownerId: string, sha256: string, row: Row, which: Derived): Promise<boolean> {
  const bytes = await readCopy(ownerId, sha256, which);
  return bytes !== null && isAsMade(bytes, row, which);
}
