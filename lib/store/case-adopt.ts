import "server-only";
import type { CaseFile } from "@/lib/complaints/case-file";
import { db } from "./db";
import { inPieces } from "./in-pieces";

type Parts = Pick<CaseFile, "calls" | "evidence" | "complaints" | "refusals">;
type Places = Record<keyof Parts, ReadonlyMap<string, string>>;

/**
 * What the case data of somebody else had brought, and the owner's own tells of too, is the owner's. Returns whether
 * there was any. places: where each is, by its id in the file.
 */
export async function adopt(ownerId: string, file: Parts, places: Places): Promise<boolean> {
  const { call, evidence, complaint, refusal } = db();
  const tables = { calls: call, evidence, complaints: complaint, refusals: refusal };
  let adopted = 0;
  for (const part of Object.keys(tables) as (keyof Parts)[]) {
    const own = (file[part] as { id: string; isAnothers?: boolean }[]).filter((one) => !one.isAnothers);
    const ids = own.flatMap(({ id }) => places[part].get(id) || []);
    const table = tables[part] as unknown as Table;
    await inPieces(ids, async (piece) => {
      const where = { ownerId, id: { in: piece }, isAnothers: true };
      adopted += (await table.updateMany({ where, data: { isAnothers: false } })).count;
    });
  }
  return adopted > 0;
}

/** As far as all of these tables are the same. */
type Table = { updateMany(asked: object): Promise<{ count: number }> };
