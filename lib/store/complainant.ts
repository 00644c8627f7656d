import "server-only";
import { Complainant, isNobody, isSamePerson, isSomebodyElse, nobody } from "@/lib/channels/complainant";
import { db, type Tx } from "./db";
import { transact } from "./transact";

/** Empty fields when nothing was saved yet. */
export async function complainantOf(ownerId: string, within: Tx = db()): Promise<Complainant> {
  const row = await within.complainant.findUnique({ where: { ownerId } });
  return row ? Complainant.parse(row) : nobody;
}

export async function saveComplainant(
  ownerId: string,
  complainant: Complainant,
  within: Tx = db(),
): Promise<void> {
  await writeComplainant(ownerId, complainant, null, within);
}

async function writeComplainant(ownerId: string, complainant: Complainant, caseDataAt: Date | null, tx: Tx) {
  const fields = { ...Complainant.parse(complainant), caseDataAt };
  await tx.complainant.upsert({ where: { ownerId }, create: { ownerId, ...fields }, update: fields });
}

/** What is known stays, what is empty is filled, but never with what is said of somebody else. Whether anything was. */
export async function fillComplainant(ownerId: string, added: Complainant): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const known = await complainantOf(ownerId, tx);
    if (isSomebodyElse(known, added)) return false;
    await saveComplainant(ownerId, { ...known, ...emptyIn(known, added) }, tx);
    return !isNobody({ ...nobody, ...emptyIn(known, added) });
  });
}

/** The same for the details of a case file read at this moment: all of them or none, for who is only half the same may be another. */
export async function readComplainant(ownerId: string, told: Complainant, readAt: Date): Promise<boolean> {
  return transact(ownerId, async (tx) => {
    const known = await complainantOf(ownerId, tx);
    const filled = { ...nobody, ...emptyIn(known, told) };
    if (!isSamePerson(known, told) || isNobody(filled)) return false;
    await writeComplainant(
      ownerId,
      { ...known, ...emptyIn(known, told) },
      isNobody(known) ? readAt : null,
      tx,
    );
    return true;
  });
}

/** What is said of what is not known yet. */
function emptyIn(known: Complainant, added: Complainant): Partial<Complainant> {
  return Object.fromEntries(
    Object.entries(added).filter(([field, said]) => said !== "" && !known[field as keyof Complainant]),
  );
}
