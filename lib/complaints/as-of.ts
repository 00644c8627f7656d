import type { Call } from "@/lib/calls/call";
import type { Letter } from "@/lib/letters/letter";
import type { CaseCall } from "./case-call";
import type { WithHistory } from "./filed-steps";
import { saidAt } from "./said-at";

/** What the log said at that instant (ISO): later edits undone, calls saved later left out, calls deleted later still there. */
export function callsAsOf(calls: CaseCall[], instant: string): Call[] {
  const at = Date.parse(instant);
  return calls
    .filter(
      ({ createdAt, deletedAt }) =>
        Date.parse(createdAt) <= at && !(deletedAt && Date.parse(deletedAt) <= at),
    )
    .map((call) => asOf(call, at));
}

/** What had been entered of each complaint by that instant. */
export function historyAsOf(complaints: WithHistory[], instant: string): WithHistory[] {
  const at = Date.parse(instant);
  return complaints.map((one) => ({
    ...one,
    steps: one.steps.filter(({ recordedAt }) => Date.parse(recordedAt) <= at),
  }));
}

/** The ids of the calls an issued letter speaks of. */
export function callIdsIn({ claims }: Pick<Letter, "claims">): string[] {
  return [...new Set(claims.flatMap(({ callIds }) => callIds))];
}

/** The calls an issued letter speaks of, as they were at that instant: those its claims rest on. */
export function callsOfLetter(calls: CaseCall[], letter: Pick<Letter, "claims">, instant: string): Call[] {
  const named = new Set(callIdsIn(letter));
  return callsAsOf(calls, instant).filter((call) => named.has(call.id));
}

function asOf(call: CaseCall, at: number): Call {
  const { versions: _, createdAt: __, updatedAt: ___, deletedAt: ____, ...now } = call;
  const said = saidAt(call, at);
  return said ? { ...said, id: now.id } : now;
}
