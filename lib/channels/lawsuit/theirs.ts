import { nameOf } from "@/lib/calls/names";
import type { Facts, LoggedCall } from "../facts";
import { restOf } from "./charge-words";
import { chargesOf } from "./charges";

/** What the companies written to are charged with; all of it where no call gave the name of any. */
export function chargedTo(facts: Facts): LoggedCall[] {
  const left = leftOf(facts);
  return facts.calls.filter((call) => !left.has(call));
}

/** With that and what gave no name, which may be theirs too: of nothing else is a company asked to do something. */
export function maybeTheirs(facts: Facts): Facts {
  const left = leftOf(facts);
  const calls = facts.calls.filter((call) => !left.has(call) || nameOf(call) === "");
  return calls.length === facts.calls.length ? facts : { ...facts, calls };
}

function leftOf(facts: Facts): Set<LoggedCall> {
  const charges = chargesOf(facts);
  const isNobodyNamed = charges.every(({ named }) => named.length === 0);
  return new Set(isNobodyNamed ? [] : restOf(charges, facts.calls));
}
