import "server-only";
import { type DueDate, dueDatesInSteps } from "@/lib/complaints/due-dates";
import {
  billShownFrom,
  billsToSave,
  recordingKeptFrom,
  recordingToAskFor,
  type SaveBefore,
} from "@/lib/complaints/save-before";
import type { Day } from "@/lib/deadlines/deadline";
import { complainantOf } from "@/lib/store/complainant";
import { complaintsWithHistory } from "@/lib/store/filed";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { daysWithoutBill, unreported95 } from "@/lib/store/save-before";
import { readUnmoved } from "@/lib/store/unmoved";
import { breathing } from "@/lib/turns/breathe";

export type OwnDates = { due: DueDate[]; save: SaveBefore[] };

/** Every date of one space: what others owe, and what will be gone after a day. */
export async function ownDates(ownerId: string, today: Day): Promise<OwnDates> {
  return inHeavyTurn(ownerId, () => readUnmoved(ownerId, () => datesInTurn(ownerId, today)));
}

async function datesInTurn(ownerId: string, today: Day): Promise<OwnDates> {
  const [history, complainant, save] = await Promise.all([
    complaintsWithHistory(ownerId),
    complainantOf(ownerId),
    thingsToSave(ownerId, today),
  ]);
  const own = history.filter(({ isAnothers }) => !isAnothers);
  return { due: await breathing(dueDatesInSteps(own, complainant, today)), save };
}

/** What will be gone after a day, the nearest first. */
export async function thingsToSave(ownerId: string, today: Day): Promise<SaveBefore[]> {
  const [days, from95] = await Promise.all([
    daysWithoutBill(ownerId, billShownFrom(today)),
    unreported95(ownerId, recordingKeptFrom(today)),
  ]);
  const recording = recordingToAskFor(from95, today);
  const save = [...billsToSave(days, today), ...(recording ? [recording] : [])];
  return save.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
