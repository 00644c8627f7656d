import "server-only";
import { deadlinesById, dueDatesInSteps } from "@/lib/complaints/due-dates";
import { stand } from "@/lib/complaints/stand";
import type { Deadline } from "@/lib/deadlines/deadline";
import { breathing } from "@/lib/turns/breathe";
import type { Case } from "./case";

/** What is still to come of a complaint that was handed in, as its own page counts it; null where nothing is waited for. */
export async function dueOf(one: Case): Promise<Deadline | null> {
  const { complaint, facts, history } = one;
  const dates = await breathing(dueDatesInSteps(history, facts.complainant, facts.today));
  const deadlines = deadlinesById(dates).get(complaint.id) ?? [];
  const { standing } = stand({ ...one, deadlines, callTimes: [] });
  return standing.kind === "waiting" ? standing.due : null;
}
