import { db } from "../db";
import { isAsIssued } from "../letters";
import { SealFault } from "../sealed/fault";
import type { Findings } from "./findings";

/** Every issued letter with its list, against its fingerprint. */
export async function checkLetters(): Promise<Findings> {
  const ids = await db().issuedLetter.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const wrong: string[] = [];
  for (const { id } of ids) {
    const fault = await faultOf(id);
    if (fault) wrong.push(`letter ${id}: ${fault}`);
  }
  return { part: "letters", looked: ids.length, wrong };
}

async function faultOf(id: string): Promise<string | null> {
  try {
    const row = await db().issuedLetter.findUnique({ where: { id } });
    return row === null || (await isAsIssued(row)) ? null : "changed after it was issued";
  } catch (fault) {
    if (fault instanceof SealFault) return fault.message;
    throw fault;
  }
}
