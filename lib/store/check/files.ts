import { db } from "../db";
import { fileStore } from "../files/chosen";
import { checkOriginal } from "../original-state";
import type { Findings } from "./findings";

/** Every original against its fingerprint, and every stored file against the row it belongs to. */
export async function checkFiles(): Promise<Findings[]> {
  const originals: Findings = { part: "originals", looked: 0, wrong: [] };
  const orphans: Findings = { part: "stored files", looked: 0, wrong: [] };
  let without = 0;
  const owners = await db().user.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  for (const { id } of owners) {
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
    await checkNames(id, new Set(rows.map(({ sha256 }) => sha256)), orphans);
  }
  // Evidence read back from case data comes without its file, so that this alone is no fault.
  return [{ ...originals, note: without > 0 ? `${without} without a file` : undefined }, orphans];
}

async function checkNames(ownerId: string, known: Set<string>, orphans: Findings): Promise<void> {
  for (const name of await (await fileStore()).list(ownerId)) {
    orphans.looked += 1;
    const [sha256 = ""] = name.split(".", 1);
    if (!known.has(sha256)) orphans.wrong.push(`a file of space ${ownerId} that no evidence names`);
  }
}
