import { atOnce, mapInSteps, type Steps } from "@/lib/calls/in-steps";
import type { KindCount } from "@/lib/calls/kind-count";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { historyOf } from "@/lib/filings/history";
import type { Step } from "@/lib/filings/step";
import { datesAhead, missedDates, type Ring, ringAgain, toldEntry } from "./timeline-entries";
import type { Named } from "./timeline-words";

/** One complaint of a matter. deadlines: the dates that run since it was handed in, none before; own: the user's last days. */
export type Chapter = Named & {
  id: string;
  numbers: string[];
  steps: Step[];
  deadlines: Deadline[];
  own?: Deadline[];
};

export type TimelineEntry = {
  id: string;
  /** The complaint it belongs to. */
  of: string;
  /** The day it speaks of, not the one on which it was entered. */
  on: Day;
  /** next: the nearest date that is still to come; later: the others. */
  tense: "past" | "next" | "later";
  /** What can be changed about it: the step that holds; null for a date, and for what was taken back. */
  step: { id: string; kind: "filed" | "replied" } | null;
  what: string;
  /** How it was handed in; "" for anything else. */
  way: string;
  /** Their words in quotes, or a note; "" when none. */
  words: string;
  /** 申诉编号 and the number itself. */
  number: { name: string; value: string } | null;
  /** How it came to stand here: entered later, changed, taken back. */
  marks: string[];
  takenBack: boolean;
  /** It was closed or opened again; its words name the complaints. */
  isTurn: boolean;
  evidenceIds: string[];
  /** Calls and messages after this day, up to and with the next day of the past or today; null where another entry of that day says it. */
  callsAfter: KindCount | null;
};

/** notHere: evidence whose original is not here, which is no proof of anything yet. */
type Known = {
  chapters: readonly Chapter[];
  calls: readonly Ring[];
  today: Day;
  notHere?: readonly { id: string }[];
};

/** Everything that happened in one matter and what is still to come, oldest first. */
export function timeline(known: Known): TimelineEntry[] {
  return atOnce(timelineInSteps(known));
}

/** The same in steps, a chapter in each. */
export function* timelineInSteps({ chapters, calls, today, notHere = [] }: Known): Steps<TimelineEntry[]> {
  const absent = new Set(notHere.map(({ id }) => id));
  const of = (one: (chapter: Chapter) => TimelineEntry[]) => mapInSteps(chapters, one, 1);
  const entered = yield* of((chapter) =>
    historyOf(chapter.steps).map((one) => toldEntry(one, chapter, today)),
  );
  const told = entered
    .flat()
    .map((entry) => ({ ...entry, evidenceIds: entry.evidenceIds.filter((id) => !absent.has(id)) }));
  const missed = yield* of((chapter) => missedDates(chapter, today));
  const again = yield* of((chapter) => ringAgain(chapter, calls));
  const past = once([...told, ...missed.flat(), ...again.flat()]).toSorted(byDay);
  const ahead = (yield* of((chapter) => datesAhead(chapter, today))).flat().toSorted(byDay);
  const days = yield* mapInSteps(calls, ({ at, kind }) => ({ day: dayInBeijing(at), kind }));
  const daysOf = (isMessage: boolean) =>
    days.flatMap(({ day, kind }) => ((kind === "sms") === isMessage ? [day] : [])).toSorted();
  return [
    ...withCalls(past, { calls: daysOf(false), messages: daysOf(true) }, today),
    ...ahead.map((entry, at): TimelineEntry => (at === 0 ? { ...entry, tense: "next" } : entry)),
  ];
}

/** What was said of several complaints at once stands there once, with the names of them all. */
function once(entries: TimelineEntry[]): TimelineEntry[] {
  const kept: TimelineEntry[] = [];
  for (const entry of entries) {
    const same = kept.find((one) => isSameTurn(one, entry));
    if (same) same.words = [same.words, entry.words].join("、");
    else kept.push({ ...entry });
  }
  return kept;
}

function isSameTurn(one: TimelineEntry, other: TimelineEntry): boolean {
  const told = ({ on, what, marks }: TimelineEntry) => [on, what, ...marks].join();
  return one.isTurn && other.isTurn && told(one) === told(other);
}

function byDay(a: TimelineEntry, b: TimelineEntry): number {
  return a.on === b.on ? 0 : a.on < b.on ? -1 : 1;
}

/** The last entry of each day says what came after it. days: of the calls, and of the messages, in order. */
function withCalls(past: TimelineEntry[], days: Record<keyof KindCount, Day[]>, today: Day): TimelineEntry[] {
  return past.map((entry, at) => {
    const next = past[at + 1]?.on ?? today;
    if (at < past.length - 1 && next === entry.on) return entry;
    const after = (all: Day[]) => upTo(all, next) - upTo(all, entry.on);
    return { ...entry, callsAfter: { calls: after(days.calls), messages: after(days.messages) } };
  });
}

/** How many of the days, which are in order, are not later than `day`. */
function upTo(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
