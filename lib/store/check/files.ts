import { isFingerprint } from "@/lib/evidence/fingerprint";
import { db } from "../db";
import { fileStore } from "../files/chosen";
import type { Place } from "../files/file-store";
import { checkOriginal } from "../original-state";
import { SealFault } from "../sealed/fault";
import type { Findings } from "./findings";

/** Every original against its fingerprint, and every stored file against the row it belongs to. */
export async function checkFiles(): Promise<Findings[]> {
  const originals: Findings = { part: "originals", looked: 0, wrong: [] };
  const stored: Findings = { part: "stored files", looked: 0, wrong: await spacesOfNobody() };
  let without = 0;
  for (const id of await owners()) {
    const rows = await db().evidence.findMany({
      where: { ownerId: id },
      select: { id: true, sha256: true, size: true },
      orderBy: { id: "asc" },
    });
    for (const row of rows) {
      const state = await checkOriginal(id, row);
      originals.looked += 1;
      if (state === "gone") without += 1;
      if (state === "changed") originals.wrong.push(`evidence ${row.id}: changed after it was received`);
    }
    await checkNames(id, new Set(rows.map(({ sha256 }) => sha256)), stored);
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

async function checkNames(ownerId: string, known: Set<string>, stored: Findings): Promise<void> {
  for (const name of await (await fileStore()).list(ownerId)) {
    stored.looked += 1;
    const [sha256 = ""] = name.split(".", 1);
    if (!known.has(sha256)) stored.wrong.push(`a file of space ${ownerId} that no evidence names`);
    else if (!isFingerprint(name) && !(await opens(`${ownerId}/${name}`)))
      stored.wrong.push(`a copy of space ${ownerId}: changed since it was sealed`);
  }
}

/** What is derived from an original has no fingerprint of its own: only a seal tells that it was changed. */
async function opens(place: Place): Promise<boolean> {
  try {
    for await (const _ of (await (await fileStore()).open(place)) ?? []);
    return true;
  } catch (fault) {
    if (fault instanceof SealFault) return false;
    throw fault;
  }
}
