import type { Call } from "@/lib/calls/call";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { awaited } from "@/lib/filings/awaited";
import type { HistoryEntry } from "@/lib/filings/history";
import { standingOf } from "@/lib/filings/standing";
import type { Replied } from "@/lib/filings/step";
import { ringsSince } from "./rings-since";
import type { Chapter, TimelineEntry } from "./timeline";
import {
  awaitedInWords,
  countedFromCaseData,
  countedFromToldAnswer,
  marksOf,
  missedInWords,
  numberIn,
  proofOf,
  wayInWords,
  whatHappened,
  wordsOf,
} from "./timeline-words";

/** at: ISO instant. */
export type Ring = { at: string; number: string; kind?: Call["kind"] };

/** What was entered, as it holds. */
export function toldEntry(entry: HistoryEntry, chapter: Chapter, today: Day): TimelineEntry {
  const { id, said, takenBackAt } = entry;
  const isTurn = said.kind === "solved" || said.kind === "reopened";
  const canChange = takenBackAt === null && (said.kind === "filed" || said.kind === "replied");
  return {
    ...bare(id, chapter.id, said.on),
    step: canChange ? { id, kind: said.kind } : null,
    what: isTooSoon(said, chapter) ? `${chapter.channelName}：还没有答复` : whatHappened(said, chapter),
    way: wayInWords(said),
    words: isTurn ? chapter.channelName : wordsOf(said),
    isTurn,
    number: numberIn(said, chapter),
    marks: marksOf(entry, chapter, today),
    takenBack: takenBackAt !== null,
    evidenceIds: proofOf(said),
  };
}

/** Nobody can have been silent on the very day: so it may stand in what was entered before that was asked. */
function isTooSoon(said: HistoryEntry["said"], { steps }: Chapter): boolean {
  const { filed } = standingOf(steps);
  const isSilence = said.kind === "replied" && said.outcome === "no-answer";
  return isSilence && filed !== null && said.on <= filed.said.on;
}

function bare(id: string, of: string, on: Day): TimelineEntry {
  return {
    id,
    of,
    on,
    tense: "past",
    step: null,
    what: "",
    way: "",
    words: "",
    number: null,
    marks: [],
    takenBack: false,
    isTurn: false,
    evidenceIds: [],
    callsAfter: null,
  };
}

function repliesOf({ steps }: Chapter): Replied[] {
  return standingOf(steps).replies.map(({ said }) => said);
}

function isFiledTold({ steps }: Chapter): boolean {
  return Boolean(standingOf(steps).filed?.caseDataAt);
}

/** The dates that went by before anything came that would have kept them. */
export function missedDates(chapter: Chapter, today: Day): TimelineEntry[] {
  const replies = repliesOf(chapter);
  const missed = chapter.deadlines.filter((one) => {
    const inTime = replies.filter(({ on }) => on <= lastDay(one));
    return isOverdue(one, today) && awaited(chapter.deadlines, inTime).includes(one);
  });
  return missed.map((one) => ({
    ...bare(`${chapter.id} ${one.id}`, chapter.id, lastDay(one)),
    what: missedInWords(one, chapter),
    marks: isFiledTold(chapter) ? [countedFromCaseData] : [],
  }));
}

/** The first ring after it was closed, which opened it again. */
export function ringAgain(
  { id, channelName, numbers, steps }: Chapter,
  calls: readonly Ring[],
): TimelineEntry[] {
  const { solved } = standingOf(steps);
  if (!solved) return [];
  const own = new Set(numbers);
  const theirs = calls.filter(({ number }) => number !== "" && own.has(number));
  const [first] = ringsSince(
    solved,
    theirs.map(({ at }) => at),
  );
  return first
    ? [
        {
          ...bare(`${id} again`, id, dayInBeijing(first)),
          what: "又打来了",
          words: channelName,
          isTurn: true,
        },
      ]
    : [];
}

/** The user's own last day is counted from the answer, where one came. */
function countedFromTold(date: Deadline, chapter: Chapter): string[] {
  const answer = standingOf(chapter.steps).replies.find(({ said }) => said.on === date.from);
  if (chapter.own?.includes(date) && answer) return answer.caseDataAt ? [countedFromToldAnswer] : [];
  return isFiledTold(chapter) ? [countedFromCaseData] : [];
}

/** Nothing is awaited any more of what is solved. */
export function datesAhead(chapter: Chapter, today: Day): TimelineEntry[] {
  if (standingOf(chapter.steps).solved) return [];
  return [...awaited(chapter.deadlines, repliesOf(chapter)), ...(chapter.own ?? [])]
    .filter((one) => !isOverdue(one, today))
    .map((one) => ({
      ...bare(`${chapter.id} ${one.id}`, chapter.id, lastDay(one)),
      tense: "later",
      what: awaitedInWords(one, chapter),
      marks: [...(one.certain ? [] : ["放假安排还没公布，这个日子可能变"]), ...countedFromTold(one, chapter)],
    }));
}
