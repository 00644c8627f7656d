import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { CaseFile } from "./case-file";
import type { WithHistory } from "./filed-steps";

/** The complaints of a case file of which anything was entered after the letter. */
export function withHistory({ complaints, calls }: Pick<CaseFile, "complaints" | "calls">): WithHistory[] {
  const numberOf = new Map(calls.map(({ id, number }) => [id, number]));
  const dayOf = new Map(calls.map(({ id, at }) => [id, dayInBeijing(at)]));
  return complaints
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, channel, callIds, steps, answers, followsId, isAnothers }) => ({
      id,
      ...(isAnothers ? { isAnothers } : {}),
      channel,
      followsId,
      callIds,
      numbers: [...new Set(callIds.flatMap((callId) => numberOf.get(callId) ?? []))],
      from: callIds.flatMap((callId) => dayOf.get(callId) ?? []).sort()[0],
      steps,
      answers,
    }));
}
