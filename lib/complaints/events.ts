import type { Around, Spans } from "@/lib/calls/around";
import { spansAround, spansAroundDay } from "@/lib/calls/around";
import { allRefusals, isForAll, type Refusal, type StandaloneRefusal } from "@/lib/calls/refusals";
import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import { addDays, dayInBeijing, instantOf } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { standingOf } from "@/lib/filings/standing";
import type { Step } from "@/lib/filings/step";

/** Something the user did against the calls. */
type Done = {
  id: string;
  /** ISO instant. */
  at: string;
  day: Day;
  what:
    | { kind: "refusal"; refusal: Refusal }
    | { kind: "filed"; name: string; isTold: boolean }
    | { kind: "operator"; isTold: boolean };
};

/** Only case data says so. */
export function isToldEvent({ what }: Pick<Done, "what">): boolean {
  return what.kind === "refusal" ? Boolean(what.refusal.caseDataAt) : what.isTold;
}

/** The same with what came before and after it, from those it was about; after: all that came after. */
export type Event = Done & { around: Around; after: number };
/** The same before anything is counted: whom it was about, and when calls from them are to be counted. */
export type Deed = Done & { whom: Whom; spans: Spans };

/** What is known of a complaint here. */
export type FiledComplaint = {
  id: string;
  channel: string;
  answers: Pick<Answers, "operatorOn">;
  /** Of its calls; "" among them when any showed none. */
  numbers: string[];
  /** When it was read out of case data with its answers; null or left out for what was begun here. */
  caseDataAt?: string | null;
  steps: Step[];
};

type Known = {
  /** Those said in calls. */
  inCalls: readonly Refusal[];
  /** Those said outside of calls that were meant for any of the calls. */
  outside: readonly StandaloneRefusal[];
  complaints: readonly FiledComplaint[];
  /** Numbers of the complaints that are among the calls. */
  known: ReadonlySet<string>;
};

/** Refusals of both kinds, complaints when they were handed in, and to the operator; oldest first. */
export function deedsOf({ inCalls, outside, complaints, known }: Known, today: Day): Deed[] {
  const scene = { today, recorded: operatorDays(complaints) };
  const said = allRefusals(inCalls, outside).map((refusal) =>
    deedAt(`refusal-${refusal.id}`, refusal.at, { kind: "refusal", refusal }, refusal, scene),
  );
  const filed = complaints.flatMap((one) => filings(one, known, scene));
  const once = new Map([...said, ...filed].map((deed) => [deed.id, deed]));
  return [...once.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Those of the refusals that were meant for any of these numbers; "" is among them when any call showed none. */
export function meantForAny(
  refusals: readonly StandaloneRefusal[],
  numbers: readonly string[],
): StandaloneRefusal[] {
  const shown = new Set(numbers.filter((number) => number !== ""));
  // What was said to a caller shares one list of numbers, which is looked through once.
  const known = new Map<readonly string[], boolean>();
  const isAmong = (said: readonly string[]) => {
    const found = known.get(said) ?? said.some((number) => shown.has(number));
    known.set(said, found);
    return found;
  };
  return refusals.filter((one) => (isForAll(one) ? numbers.length > 0 : isAmong(one.numbers)));
}

type Whom = Pick<Refusal, "callerId" | "numbers">;
type Scene = { today: Day; recorded: Set<Day> };

/** Nothing of a complaint about none of these numbers. Counted are the numbers of its calls; hidden ones tell nobody. */
function filings(
  { id, channel, answers, numbers: all, steps, caseDataAt }: FiledComplaint,
  known: ReadonlySet<string>,
  scene: Scene,
): Deed[] {
  const numbers = all.filter((number) => known.has(number));
  if (numbers.length === 0) return [];
  const whom = { callerId: null, numbers };
  const name = channelById(channel)?.name ?? "";
  const { filed } = standingOf(steps);
  const sent = filed
    ? dayDeed(
        `filed-${id}`,
        filed.said.on,
        { kind: "filed", name, isTold: Boolean(filed.caseDataAt) },
        whom,
        scene,
      )
    : null;
  const asked = { kind: "operator", isTold: Boolean(caseDataAt) } as const;
  const operator =
    answers.operatorOn === "" || scene.recorded.has(answers.operatorOn)
      ? null
      : dayDeed(`operator-${answers.operatorOn}`, answers.operatorOn, asked, whom, scene);
  return [sent, operator].filter((one) => one !== null);
}

/** A day only is known: what follows counts from the day after. */
function dayDeed(id: string, day: Day, what: Done["what"], whom: Whom, { today }: Scene): Deed {
  const at = instantOf(addDays(day, 1), "00:00");
  return { id, at, day, what, whom, spans: spansAroundDay(day, today) };
}

/** The days on which a complaint to the operator was handed in: it is no second one when an appeal's answers tell of it. */
function operatorDays(complaints: readonly FiledComplaint[]): Set<Day> {
  const asked = complaints.filter(({ channel }) => channelById(channel)?.office === "operator");
  return new Set(asked.flatMap(({ steps }) => standingOf(steps).filed?.said.on ?? []));
}

function deedAt(id: string, at: string, what: Done["what"], whom: Whom, { today }: Scene): Deed {
  return { id, at, day: dayInBeijing(at), what, whom, spans: spansAround(at, today) };
}
