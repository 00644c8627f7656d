import { sendFile } from "@/components/evidence/send-file";
import type { ConfirmedRow } from "@/lib/imports/screenshot/confirmed";
import type { Result } from "@/lib/result";
import type { Shot } from "./shot";

/** What of a picture becomes calls, and when it was taken, as the person said or accepted it (YYYY-MM-DDTHH:mm), or "". */
export type ShotToSave = { evidenceId: string; rows: ConfirmedRow[]; taken: string };
export type Saved = { saved: number; known: number };
export type SaveShot = (sent: ShotToSave) => Promise<Result<Saved>>;

export function rowsToSave({ rows }: Shot): ConfirmedRow[] {
  return rows
    .filter(({ ticked }) => ticked)
    .map(({ nth, digits, number, day, time, count, label, outcome, seconds }) => ({
      ...{ nth, hidden: digits === "", number, day, time, count, label, outcome, seconds },
    }));
}

/** The picture first, then the calls it shows: so none of them stands there without what proves it. */
export async function saveShot(shot: Shot, save: SaveShot): Promise<Result<Saved>> {
  const { sent } = sendFile({ file: shot.file, kind: "call-screenshot" });
  const arrived = await sent;
  if (arrived.state === "failed") return { kind: "refused", reasons: [arrived] };
  if (arrived.state === "cancelled") return { kind: "refused", reasons: [] };
  const { taken } = shot;
  const clock = taken?.time ? `${taken.day}T${taken.time}` : "";
  return save({ evidenceId: arrived.answer.id, rows: rowsToSave(shot), taken: clock });
}
