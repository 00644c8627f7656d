import { isForAll, isMeantFor, isSignedApart, type Refusal } from "@/lib/calls/refusals";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Facts, LoggedCall } from "../facts";
import { isSilenceTold, laterThan } from "../parts/after-no";
import { patternOf } from "../parts/counted";
import { heardByCaller } from "../parts/refused";
import { type Charge, chargedWith, chargesOf } from "./charges";

/** What one defendant was told itself: in a call that is charged to it, or outside of calls to a number of its own. */
export function noesTo(charge: Charge, { calls }: Facts): Refusal[] {
  const own = chargedWith(charge);
  const ids = new Set(own.map(({ id }) => id));
  const isToIt = (no: Refusal) =>
    no.callId === null ? own.some((call) => wasTold(call, no)) : ids.has(no.callId);
  return patternOf(calls).refusals.said.filter((no) => heardByCaller(no) && isToIt(no));
}

function wasTold(call: LoggedCall, no: Refusal): boolean {
  return !isForAll(no) && isMeantFor(no, call.number) && !isSignedApart(no, call);
}

/** Those that heard no no of the log, though they called. */
export function untold(facts: Facts): Charge[] {
  return chargesOf(facts).filter(
    (charge) => chargedWith(charge).length > 0 && noesTo(charge, facts).length === 0,
  );
}

/** What came from its number under the name of another defendant is that one's. */
function unchargedIn(facts: Facts): LoggedCall[] {
  const charged = new Set(chargesOf(facts).flatMap(chargedWith));
  return facts.calls.filter((call) => !charged.has(call));
}

/** Whether it was told, and nothing has come since for so long that the letter says so. */
export function hasStopped(charge: Charge, facts: Facts): boolean {
  const nos = noesTo(charge, facts);
  const [first] = nos;
  if (!first || !isSilenceTold(dayInBeijing(first.at), facts.today)) return false;
  const own = chargedWith(charge);
  if (own.some(({ at }) => Date.parse(at) > Date.parse(first.at))) return false;
  return laterThan(unchargedIn(facts), nos).length === 0;
}
