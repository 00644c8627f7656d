import "server-only";
import { merge } from "@/lib/imports/merge";
import type { SourceRow } from "@/lib/imports/row";
import { clean } from "@/lib/numbers/clean";
import { inTurnOf } from "./file-turns";
import { knownCalls } from "./import-matches";
import { writeRows } from "./import-write";
import { admit } from "./quota";
import { transact } from "./transact";

/**
 * Saves rows that the person has confirmed one by one, such as those of a screenshot, and links the picture to them.
 * Returns how many became calls, and how many the log had already.
 */
export async function saveRows(
  ownerId: string,
  { evidenceId, format, rows }: { evidenceId: string | null; format: string; rows: SourceRow[] },
): Promise<{ saved: number; known: number }> {
  return inTurnOf(ownerId, async () => {
    const numbers = [...new Set(rows.map(({ typed }) => clean(typed)))];
    const known = await knownCalls(ownerId, { isAnothers: false, number: { in: numbers } });
    const { added, joined, repeated } = merge(
      [...known.values()].flat(),
      rows.filter(({ direction }) => direction !== "out"),
    );
    const sums = { read: rows.length, saved: added.length, known: joined.length + repeated.length };
    const left = rows.length - sums.saved - sums.known;
    await transact(ownerId, async (tx) => {
      await admit(ownerId, "calls", added.length, tx);
      await admit(ownerId, "imports", 1, tx);
      await admit(ownerId, "sources", added.length + joined.length, tx);
      const own =
        evidenceId === null ? null : await tx.evidence.findFirst({ where: { id: evidenceId, ownerId } });
      const from = { id: crypto.randomUUID(), evidenceId: own?.id ?? null };
      const state = { state: "saved", hints: {}, savedAt: new Date() };
      await tx.import.create({
        data: { ...from, ownerId, name: own?.name ?? "", format, ...state, ...sums, left },
      });
      await writeRows(tx, ownerId, from, { added, joined });
    });
    return { saved: sums.saved, known: sums.known };
  });
}
