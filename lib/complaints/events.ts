import { type Around, around } from "@/lib/calls/around";
import type { Call } from "@/lib/calls/call";
import {
  allRefusals,
  callsAfter,
  isMeantFor,
  type Refusal,
  type StandaloneRefusal,
} from "@/lib/calls/refusals";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { addDays, dayInBeijing, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";

/** Something the user did against the calls, and what came before and after it, from those it was about. */
export type Event = {
  id: string;
  /** ISO instant. */
  at: string;
  day: Day;
  what: { kind: "refusal"; refusal: Refusal } | { kind: "letter"; name: string } | { kind: "operator" };
  around: Around;
  /** All that came after. */
  after: number;
};

/** What is known of a complaint here. letters: oldest first. */
export type FiledComplaint = {
  id: string;
  channel: string;
  answers: Pick<Answers, "operatorOn">;
  callIds: string[];
  letters: { issuedAt: string }[];
};

type Known = {
  calls: readonly Call[];
  refusals: readonly StandaloneRefusal[];
  complaints: readonly FiledComplaint[];
};

/** Refusals of both kinds, letters when they were first issued, complaints to the operator; oldest first. */
export function eventsOf({ calls, refusals, complaints }: Known, today: Day): Event[] {
  const meant = refusals.filter((one) => calls.some(({ number }) => isMeantFor(one, number)));
  const said = allRefusals(calls, meant).map((refusal): Event => {
    const about = calls.filter(({ number }) => isMeantFor(refusal, number));
    const event = eventAt(`refusal-${refusal.id}`, refusal.at, { kind: "refusal", refusal }, about, today);
    return { ...event, after: callsAfter(refusal, calls).length };
  });
  const filed = complaints.flatMap((one) => filings(one, calls, today));
  const once = new Map([...said, ...filed].map((event) => [event.id, event]));
  return [...once.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Nothing of a complaint that holds none of these calls. Counted are the numbers of its calls. */
function filings(
  { id, channel, answers, callIds, letters }: FiledComplaint,
  calls: readonly Call[],
  today: Day,
): Event[] {
  const ids = new Set(callIds);
  const numbers = new Set(calls.filter((call) => ids.has(call.id)).map(({ number }) => number));
  if (numbers.size === 0) return [];
  const about = calls.filter(({ number }) => numbers.has(number));
  const [first] = letters;
  const name = channelById(channel)?.name ?? "";
  // A day only is known: what follows counts from the day after.
  const next = answers.operatorOn === "" ? "" : instantOf(addDays(answers.operatorOn, 1), "00:00");
  return [
    ...(first
      ? [eventAt(`letter-${id}`, first.issuedAt, { kind: "letter" as const, name }, about, today)]
      : []),
    ...(next === ""
      ? []
      : [
          {
            ...eventAt(`operator-${next}`, next, { kind: "operator" as const }, about, today),
            day: answers.operatorOn,
          },
        ]),
  ];
}

function eventAt(id: string, at: string, what: Event["what"], about: readonly Call[], today: Day): Event {
  const after = about.filter((call) => Date.parse(call.at) > Date.parse(at)).length;
  return { id, at, day: dayInBeijing(at), what, around: around(at, about, today), after };
}
