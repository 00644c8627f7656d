import { channelById } from "@/lib/channels";
import type { Answers } from "@/lib/channels/answers";
import type { FiledStep, Told } from "@/lib/channels/filed-step";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { type Held, heldSteps, standingOf } from "@/lib/filings/standing";
import type { Step, StepSaid } from "@/lib/filings/step";

/** A complaint as far as its history goes. */
export type WithHistory = {
  id: string;
  channel: string;
  followsId: string | null;
  /** At least of those calls that showed no number: the others are known by theirs. */
  callIds: string[];
  /** Of its calls. */
  numbers: string[];
  /** Somebody else has handed it in, says case data. */
  isAnothers?: boolean;
  /** The day of its first call, where that is known. */
  from?: Day | undefined;
  steps: Step[];
  answers: Answers;
};

/** The complaint as a step that a later letter may name; null before it was handed in. */
export function filedStepOf({
  id,
  channel,
  steps,
  followsId = null,
  numbers = [],
}: Pick<WithHistory, "id" | "channel" | "steps"> & Partial<WithHistory>): FiledStep | null {
  const door = channelById(channel);
  const { filed, replies, solvedOn } = standingOf(steps);
  if (!door || !filed) return null;
  const { office, name: channelName, letterName, receiptName } = door;
  return {
    complaintId: id,
    channel,
    followsId,
    office,
    channelName,
    letterName,
    receiptName,
    filed: saidIn(filed),
    replies: replies.map(saidIn),
    solvedOn,
    numbers: numbers.filter((number) => number !== ""),
  };
}

/** What an entry says, marked where only case data says it. */
function saidIn<Said extends StepSaid>({ said, caseDataAt }: Held<Said>): Told<Said> {
  return caseDataAt ? { ...said, isTold: true } : said;
}

/** What was handed in about any of these numbers or calls, oldest first. Hidden numbers are never known to be one. */
export function filedAbout(calls: Dated[], complaints: WithHistory[]): FiledStep[] {
  return filedStepsOf(about(calls, complaints).filter((one) => isPossible(one, calls)));
}

type Dated = { id: string; number: string; at: string };

/** Case data may call a day on which none of these calls had come yet: what was handed in then was not about them. */
function isPossible(one: WithHistory, calls: Dated[]): boolean {
  const { filed } = standingOf(one.steps);
  if (!filed?.caseDataAt) return true;
  const { on } = filed.said;
  const isFirst = one.from === undefined || one.from <= on;
  return isFirst && calls.some((call) => dayInBeijing(call.at) <= on && about([call], [one]).length > 0);
}

/** Those of them that were handed in, as steps that a later letter may name, oldest first. */
export function filedStepsOf(complaints: WithHistory[]): FiledStep[] {
  const steps = complaints.flatMap((one) => filedStepOf(one) ?? []);
  return steps.sort((a, b) => (a.filed.on < b.filed.on ? -1 : 1));
}

/** The owner's complaints about any of these numbers or calls. */
export function about(calls: { id: string; number: string }[], complaints: WithHistory[]): WithHistory[] {
  const ids = new Set(calls.map((call) => call.id));
  const numbers = new Set(calls.map((call) => call.number).filter((number) => number !== ""));
  const isAbout = ({ callIds, numbers: own }: WithHistory) =>
    callIds.some((id) => ids.has(id)) || own.some((number) => numbers.has(number));
  return complaints.filter((one) => !one.isAnothers && isAbout(one));
}

/** The complaints about the calls or numbers of this one, itself among them. */
export function sameMatter(own: WithHistory, complaints: WithHistory[]): WithHistory[] {
  const known = subjectsOf(own);
  const isOfSame = (one: WithHistory) => Boolean(one.isAnothers) === Boolean(own.isAnothers);
  return complaints.filter(
    (one) => one.id === own.id || (isOfSame(one) && sharesAny(subjectsOf(one), known)),
  );
}

const subjects = new WeakMap<WithHistory, Set<string>>();

/** Its calls and the numbers that were shown, put together once: each is compared with every other. */
function subjectsOf(one: WithHistory): Set<string> {
  const known =
    subjects.get(one) ??
    new Set([...one.callIds.map((id) => `#${id}`), ...one.numbers.filter((number) => number !== "")]);
  subjects.set(one, known);
  return known;
}

function sharesAny(one: Set<string>, other: Set<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const each of few) if (many.has(each)) return true;
  return false;
}

/** The evidence that was put beside filings and replies. */
export function proofsOf(complaints: Pick<WithHistory, "steps">[]): string[] {
  const held = complaints.flatMap(({ steps }) => heldSteps(steps));
  return held.flatMap(({ said }) => ("evidenceIds" in said ? said.evidenceIds : []));
}

/** A complaint with all that it followed and all that followed it. */
export function chainOf<C extends { id: string; followsId: string | null }>(
  id: string,
  all: readonly C[],
): C[] {
  const found = new Set([id]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const one of all) {
      if (one.followsId && found.has(one.followsId)) found.add(one.id);
      if (one.followsId && found.has(one.id)) found.add(one.followsId);
    }
  }
  return all.filter((one) => found.has(one.id));
}
