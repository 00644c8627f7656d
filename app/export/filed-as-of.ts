import "server-only";
import type { FiledStep } from "@/lib/channels/filed-step";
import { historyAsOf } from "@/lib/complaints/as-of";
import { filedStepsOf } from "@/lib/complaints/filed-steps";
import { complaintsWithHistory } from "@/lib/store/filed";

/** What had been handed in by that instant (ISO), as it was known then: a list of evidence says of its letter's day. */
export async function filedAsOf(ownerId: string, instant: string): Promise<FiledStep[]> {
  const history = await complaintsWithHistory(ownerId);
  const own = history.filter(({ isAnothers }) => !isAnothers);
  return filedStepsOf(historyAsOf(own, instant));
}
