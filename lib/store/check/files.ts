import { db } from "../db";
import type { CopyHashes } from "../evidence-rows";
import { fileStore } from "../files/chosen";
import type { Derived } from "../files/places";
import { checkOriginal } from "../original-state";
import { isAsMade, readCopy } from "../right-copy";
import type { Findings } from "./findings";

/** Every original against its fingerprint, and every stored file against the row it belongs to. */
export async function checkFiles(): Promise<Findings[]> {
  const originals: Findings = { part: "originals", looked: 0, wrong: [] };
  const stored: Findings = { part: "stored files", looked: 0, wrong: await spacesOfNobody() };
  let without = 0;
  for (const id of await owners()) {
    const rows = await db().evidence.findMany({
      where: { ownerId: id },
      select: { id: true, sha256: true, size: true, hasCopy: true, copyHash: true, thumbHash: true },
      orderBy: { id: "asc" },
    });
    for (const row of rows) {
      const state = await checkOriginal(id, row);
      originals.looked += 1;
      if (state === "gone") without += 1;
      if (state === "changed") originals.wrong.push(`evidence ${row.id}: changed after it was received`);
    }
    await checkNames(id, new Map(rows.map((row) => [row.sha256, row])), stored);
  }
  // Evidence read back from case data comes without its file, so that this alone is no fault.
  return [{ ...originals, note: without > 0 ? `${without} without a file` : undefined }, stored];
}

async function owners(): Promise<string[]> {
  const users = await db().user.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return users.map(({ id }) => id);
}

async function spacesOfNobody(): Promise<string[]> {
  const known = new Set(await owners());
  const names = await (await fileStore()).owners();
  return names.filter((name) => !known.has(name)).map((name) => `files of space ${name}, which is not there`);
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
