"use server";

import { notFound } from "next/navigation";
import { rowId } from "@/app/row-id";
import { withinQuota } from "@/app/within-quota";
import type { Saved, ShotToSave } from "@/components/shots/save-shot";
import { openSpace } from "@/lib/auth/owner";
import { checkRows, takenAtOf } from "@/lib/imports/screenshot/confirmed";
import { ok, type Result } from "@/lib/result";
import { describeEvidence, findEvidence } from "@/lib/store/evidence";
import { saveRows } from "@/lib/store/save-rows";

/** Saves what the person confirmed beside a screenshot that is evidence already; the screenshot stands for just these. */
export async function saveScreenshotRows(sent: ShotToSave): Promise<Result<Saved>> {
  const space = await openSpace();
  if (space.kind !== "ok") return space;
  const owner = space.value;
  const evidence = await findEvidence(owner, rowId(sent?.evidenceId));
  if (!evidence) notFound();
  const now = new Date();
  const checked = checkRows(sent.rows, now);
  if (checked.kind !== "ok") return checked;
  const shown = { evidenceId: evidence.id, format: "screenshot", rows: checked.value };
  return withinQuota(async () => {
    const { saved, known } = await saveRows(owner, shown);
    const takenAt = takenAtOf(sent.taken, now);
    if (takenAt && !evidence.takenAt) await describeEvidence(owner, evidence.id, { takenAt });
    return ok({ saved, known });
  });
}
