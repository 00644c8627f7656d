import "server-only";
import { dropReading } from "./case-drop";
import { db } from "./db";
import { deleteEvidence } from "./delete-evidence";
import { inTurnOf } from "./file-turns";
import { withNote } from "./notes";
import { foldLog } from "./traces";

/**
 * Takes out again what one reading of case data brought, by its moment (ISO instant). What its owner has changed or added to since
 * stays, and so do the calls, evidence and callers that anything that stays stands on. false where there is no such reading.
 */
export async function takeOutReading(ownerId: string, at: string): Promise<boolean> {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return false;
  const drop = () => dropReading(ownerId, time);
  // A case that is still being written is written to its end first.
  const gone = await inTurnOf(ownerId, () => withNote({ ownerId, outAt: time.getTime() }, drop));
  const shown = await dropEvidence(ownerId, time);
  await foldLog();
  return gone + shown > 0;
}

/**
 * Evidence on which no call, refusal or import of the owner's own stands, and no entry; a letter that was issued here keeps it, see
 * deleteEvidence. What the owner has sent or changed since is the owner's. Returns how many there were.
 */
async function dropEvidence(ownerId: string, caseDataAt: Date): Promise<number> {
  const own = { ownerId, caseDataAt };
  const unused = { caseDataAt, calls: { none: {} }, refusals: { none: {} }, imports: { none: {} } };
  const all = await db().evidence.findMany({ where: own, select: { id: true } });
  const shown = await shownInSteps(ownerId);
  for (const { id } of all) if (!shown.includes(id)) await deleteEvidence(ownerId, id, unused);
  await db().evidence.updateMany({ where: own, data: { caseDataAt: null } });
  return all.length;
}

/** All that is said after letters, with the ids of what shows it. */
async function shownInSteps(ownerId: string): Promise<string> {
  const steps = await db().step.findMany({ where: { complaint: { ownerId } }, select: { said: true } });
  return steps.map(({ said }) => said).join("\n");
}
