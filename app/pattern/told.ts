import "server-only";
import type { Caller } from "@/lib/calls/callers";
import { logFigures } from "@/lib/calls/log-figures";
import { isForAll } from "@/lib/calls/refusals";
import { type Deed, deedsOf, type Event, meantForAny } from "@/lib/complaints/events";
import { countAfterRefusals } from "@/lib/store/after-refusals";
import { type CallSpan, countSpans } from "@/lib/store/call-spans";
import { tallyOf } from "@/lib/store/call-tally";
import { shownByCalls } from "@/lib/store/calls-of-complaints";
import { listComplaints } from "@/lib/store/complaints";
import { inHeavyTurn } from "@/lib/store/heavy-turn";
import { listRefusals } from "@/lib/store/refusals";
import { loggedAmong, refusalsInCalls } from "@/lib/store/refused-calls";
import { countSignedApart } from "@/lib/store/told-at-ports";
import { today } from "../calls/today";

/** So many events are told, the latest. */
const told = 30;
/** So many numbers of the whole log are named; of a caller all. */
const busiest = 8;

/**
 * What the calls of an owner, or of one caller, tell today: their figures, and what the owner did against them.
 * Everything is counted in the database: no call is read.
 */
export function toldBy(owner: string, caller: Caller | null = null) {
  return inHeavyTurn(owner, () => tell(owner, caller));
}

async function tell(owner: string, caller: Caller | null) {
  const scope = { callerId: caller?.id ?? null };
  const [{ refused, ...tally }, inCalls, refusals, listed, shown, afterRefusal] = await Promise.all([
    tallyOf(owner, scope, caller ? undefined : busiest),
    refusalsInCalls(owner, scope, told),
    listRefusals(owner),
    listComplaints(owner),
    shownByCalls(owner),
    countAfterRefusals(owner, scope),
  ]);
  const mine = listed.filter(({ isAnothers }) => !isAnothers);
  const complaints = mine.map((one) => ({
    ...one,
    numbers: shown.get(one.id)?.numbers ?? [],
  }));
  // What was said to one caller shares one list of its numbers.
  const lists = new Set([...refusals, ...complaints].map(({ numbers }) => numbers));
  const known = caller
    ? tally.numbers.map(({ number }) => number)
    : await loggedAmong(owner, [...new Set([...lists].flat())]);
  // A refusal said to everybody was meant for any number.
  const any = tally.total > 0 ? [...known, ""] : known;
  const outside = meantForAny(refusals, any);
  const now = today();
  const deeds = deedsOf({ inCalls, outside, complaints, known: new Set(known) }, now);
  const last = deeds.slice(-told);
  const counts = await countedFor(owner, last, await countSpans(owner, scope, last.flatMap(spansOf)));
  return {
    told: logFigures({ ...tally, afterRefusal }),
    events: last.map((deed, at) => eventOf(deed, counts.slice(3 * at))),
    eventCount: deeds.length + refused - inCalls.length,
    now,
  };
}

/** Without what another signed than was told no at its port. */
async function countedFor(owner: string, deeds: Deed[], counts: number[]): Promise<number[]> {
  const counted = [...counts];
  for (const [at, deed] of deeds.entries()) {
    const { what } = deed;
    if (what.kind !== "refusal" || what.refusal.saidTo === undefined) continue;
    const apart = await countSignedApart(owner, what.refusal, spansOf(deed));
    apart.forEach((count, nth) => {
      counted[3 * at + nth] = (counted[3 * at + nth] ?? 0) - count;
    });
  }
  return counted;
}

function spansOf({ whom, spans }: Deed): CallSpan[] {
  const { callerId } = whom;
  const numbers =
    callerId || isForAll(whom) ? null : [...new Set(whom.numbers)].filter((number) => number !== "");
  return [spans.before, spans.after, spans.ever].map((span) => ({ ...span, numbers, callerId }));
}

/** counts: before, after, ever. */
function eventOf({ whom: _, spans, ...done }: Deed, [before = 0, after = 0, ever = 0]: number[]): Event {
  return { ...done, around: { days: spans.days, before, after }, after: ever };
}
