import { type Around, around, aroundDay } from "@/lib/calls/around";
import type { Call } from "@/lib/calls/call";
import { allRefusals, isMeantFor, type Refusal, type StandaloneRefusal } from "@/lib/calls/refusals";
import { countBetween, type Timeline, timelineOf } from "@/lib/calls/timeline";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { addDays, dayInBeijing, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { standingOf } from "@/lib/filings/standing";
import type { Step } from "@/lib/filings/step";

/** Something the user did against the calls, and what came before and after it, from those it was about. */
export type Event = {
  id: string;
  /** ISO instant. */
  at: string;
  day: Day;
  what:
    | { kind: "refusal"; refusal: Refusal }
    | { kind: "letter"; name: string }
    | { kind: "filed"; name: string }
    | { kind: "operator" };
  around: Around;
  /** All that came after. */
  after: number;
};

/** What is known of a complaint here. letters: oldest first. */
export type FiledComplaint = {
  id: string;
  channel: string;
  answers: Pick<Answers, "operatorOn">;
  /** Of its calls; "" among them when any showed none. */
  numbers: string[];
  letters: { issuedAt: string }[];
  steps: Step[];
};

type Known = {
  calls: readonly Call[];
  refusals: readonly StandaloneRefusal[];
  complaints: readonly FiledComplaint[];
};

/** Refusals of both kinds, complaints when they were handed in (or first issued, while they were not), and to the operator; oldest first. */
export function eventsOf({ calls, refusals, complaints }: Known, today: Day): Event[] {
  const scene = { log: timelineOf(calls), today, recorded: operatorDays(complaints) };
  const meant = refusals.filter((one) => calls.some(({ number }) => isMeantFor(one, number)));
  const said = allRefusals(calls, meant).map((refusal) =>
    eventAt(`refusal-${refusal.id}`, refusal.at, { kind: "refusal", refusal }, refusal, scene),
  );
  const known = new Set(calls.map(({ number }) => number));
  const filed = complaints.flatMap((one) => filings(one, known, scene));
  const once = new Map([...said, ...filed].map((event) => [event.id, event]));
  return [...once.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

type Whom = Pick<Refusal, "callerId" | "numbers">;
type Scene = { log: Timeline; today: Day; recorded: Set<Day> };

/** Nothing of a complaint about none of these numbers. Counted are the numbers of its calls; hidden ones tell nobody. */
function filings(
  { id, channel, answers, numbers: all, letters, steps }: FiledComplaint,
  known: Set<string>,
  scene: Scene,
): Event[] {
  const numbers = all.filter((number) => known.has(number));
  if (numbers.length === 0) return [];
  const whom = { callerId: null, numbers };
  const [first] = letters;
  const name = channelById(channel)?.name ?? "";
  const { filed } = standingOf(steps);
  const sent = filed
    ? dayEvent(`letter-${id}`, filed.said.on, { kind: "filed", name }, whom, scene)
    : first && eventAt(`letter-${id}`, first.issuedAt, { kind: "letter", name }, whom, scene);
  const asked =
    answers.operatorOn === "" || scene.recorded.has(answers.operatorOn)
      ? null
      : dayEvent(`operator-${answers.operatorOn}`, answers.operatorOn, { kind: "operator" }, whom, scene);
  return [sent, asked].filter((one) => one !== null && one !== undefined);
}

/** A day only is known: what follows counts from the day after. */
function dayEvent(id: string, day: Day, what: Event["what"], whom: Whom, scene: Scene): Event {
  const { total, ...near } = aroundDay(day, scene.log, whom, scene.today);
  return { id, at: instantOf(addDays(day, 1), "00:00"), day, what, around: near, after: total };
}

/** The days on which a complaint to the operator was handed in: it is no second one when an appeal's answers tell of it. */
function operatorDays(complaints: readonly FiledComplaint[]): Set<Day> {
  const asked = complaints.filter(({ channel }) => channelById(channel)?.office === "operator");
  return new Set(asked.flatMap(({ steps }) => standingOf(steps).filed?.said.on ?? []));
}

function eventAt(id: string, at: string, what: Event["what"], whom: Whom, { log, today }: Scene): Event {
  const after = countBetween(log, whom, Date.parse(at), Number.POSITIVE_INFINITY);
  return { id, at, day: dayInBeijing(at), what, around: around(at, log, whom, today), after };
}
