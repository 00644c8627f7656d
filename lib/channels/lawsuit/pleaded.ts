import type { Need } from "../channel";
import { defendantsOf } from "../defendants";
import type { Facts } from "../facts";
import { othersLeftOut, ownFacts } from "../parts/whose";

/** What a suit tells: against one company, nothing that is known to be another's, nor what only proves that. */
export function pleaded(facts: Facts): Facts {
  if (defendantsOf(facts.answers).length !== 1) return facts;
  const own = ownFacts(facts);
  if (own === facts) return facts;
  const ids = new Set(own.calls.map(({ id }) => id));
  const isOurs = ({ callIds }: Facts["evidence"][number]) =>
    callIds.length === 0 || callIds.some((id) => ids.has(id));
  return { ...own, evidence: facts.evidence.filter(isOurs) };
}

export function leftOut(facts: Facts): Need[] {
  return defendantsOf(facts.answers).length === 1 ? othersLeftOut(facts) : [];
}
