import { atOnce, type Steps } from "@/lib/calls/in-steps";
import type { Pattern } from "@/lib/calls/pattern";
import { refusalsIn } from "@/lib/calls/refusals";
import type { LoggedCall } from "../facts";
import { aboutIn } from "./about-group";
import { type AfterNo, afterNo } from "./after-no";
import { countPatternInSteps, patternOf } from "./counted";
import { sameCallerAfter } from "./same-caller";
import { isUntyped, mattersIn, type Subject, unheardIn } from "./subject";
import { saidElsewhere, whereTold } from "./where-told";

/**
 * Calls about one thing, as a letter tells them. suffix: keeps the claims of several groups apart; "none" where nobody
 * knows what they were about. pattern: with the refusals said to these numbers in calls of other groups. unheard: how many
 * of them nobody heard. untyped: those whose number alone is known to be about it. place: its own in the letter; told: that
 * of the group which tells a no or a block, by its id, each told once in a letter. letter: all calls of it.
 */
export type Group = {
  suffix: string;
  about: string;
  calls: LoggedCall[];
  pattern: Pattern;
  after: AfterNo;
  unheard: number;
  untyped: LoggedCall[];
  place: number;
  told: ReadonlyMap<string, number>;
  letter: LoggedCall[];
};

const known = new WeakMap<LoggedCall[], Group[]>();

/** One group per thing the calls were about, the largest first and what nobody knows last; the calls of each in the order given. Grouped once for all sentences. */
export function groupsOf(calls: LoggedCall[]): Group[] {
  const groups = known.get(calls) ?? grouped(calls);
  known.set(calls, groups);
  return groups;
}

function grouped(calls: LoggedCall[]): Group[] {
  return atOnce(groupInSteps(calls));
}

function* groupInSteps(calls: LoggedCall[]): Steps<Group[]> {
  const found = bySubject(calls);
  const said = refusalsIn(calls);
  yield;
  const groups: Group[] = [];
  for (const [subject, own] of found) {
    yield* countPatternInSteps(own, saidElsewhere(said, own));
    groups.push(groupOf(subject, own, calls));
    yield;
  }
  return placed(groups.sort((a, b) => rankOf(a) - rankOf(b) || b.calls.length - a.calls.length));
}

function placed(groups: Group[]): Group[] {
  const told = whereTold(groups);
  return groups.map((group, place) => ({ ...group, place, told }));
}

const rankOf = ({ suffix }: Group) => (suffix === "none" ? 1 : 0);

/** The thing with the newest call first. */
function bySubject(calls: LoggedCall[]): [Subject, LoggedCall[]][] {
  const groups = new Map<Subject, LoggedCall[]>();
  const subject = mattersIn(calls);
  for (const call of calls) {
    const own = groups.get(subject(call)) ?? [];
    own.push(call);
    groups.set(subject(call), own);
  }
  const newest = (own: LoggedCall[]) => Date.parse(own.at(-1)?.at ?? "");
  return [...groups].sort(([, a], [, b]) => newest(b) - newest(a));
}

/** Counts, thing by thing, what the sentences of every channel ask of these calls, so that it is there when they do. */
export function* countInSteps(calls: LoggedCall[]): Steps<void> {
  if (!known.has(calls)) known.set(calls, yield* groupInSteps(calls));
  yield;
  yield* countPatternInSteps(calls);
}

function groupOf(subject: Subject, calls: LoggedCall[], all: LoggedCall[]): Group {
  const pattern = patternOf(calls);
  const after = afterNo(calls, pattern.refusals.said, all);
  return {
    suffix: subject === null ? "none" : `${subject}`,
    about: aboutIn(subject, calls),
    calls,
    pattern,
    after: subject === null ? { ...after, others: sameCallerAfter(after, all) } : after,
    unheard: unheardIn(calls),
    untyped: subject === null ? [] : calls.filter(isUntyped),
    place: 0,
    told: new Map(),
    letter: all,
  };
}

/**
 * What a statement about all of the group counts: 来电 in 次, 短信 in 条. done, by, doing, spoken: what the other side did.
 * origin: where it really came from.
 */
export type Counting = {
  noun: string;
  verb: string;
  unit: string;
  done: string;
  by: string;
  doing: string;
  spoken: string;
  nuisance: string;
  origin: string;
};

const rung: Counting = {
  noun: "来电",
  verb: "来电",
  unit: "次",
  done: "拨打",
  by: "所打",
  doing: "在打",
  spoken: "打的",
  nuisance: "骚扰电话",
  origin: "主叫号码",
};
const sent: Counting = {
  noun: "短信",
  verb: "发来短信",
  unit: "条",
  done: "发送",
  by: "所发",
  doing: "在发",
  spoken: "发的",
  nuisance: "骚扰短信",
  origin: "发送方",
};
const both: Counting = {
  noun: "来电和短信",
  verb: "来电、发短信",
  unit: "次",
  done: "拨打、发送",
  by: "所打、所发",
  doing: "在打、在发",
  spoken: "打的、发的",
  nuisance: "骚扰电话和短信",
  origin: "主叫号码、发送方",
};

export function countingOf(calls: Pick<LoggedCall, "kind">[]): Counting {
  const messages = calls.filter((call) => call.kind === "sms").length;
  if (messages === 0) return rung;
  return messages === calls.length ? sent : both;
}

/** Nothing but messages: no word for calls fits them. */
export function areMessages(calls: Pick<LoggedCall, "kind">[]): boolean {
  return countingOf(calls) === sent;
}

/** 拨打推销电话、发送推销短信: what is to stop, only messages where nothing else came. what: 推销, 此类. */
export function toStop(what: string, calls: Pick<LoggedCall, "kind">[]): string {
  return areMessages(calls) ? `发送${what}短信` : `拨打${what}电话、发送${what}短信`;
}

/** None of them showed its number. */
export function areHidden(calls: Pick<LoggedCall, "number">[]): boolean {
  return calls.every(({ number }) => number === "");
}

/** 上述号码的来电; 上述来电 where none showed a number. which: 上述, 下列. */
export function theirCalls(which: string, calls: Pick<LoggedCall, "kind" | "number">[]): string {
  const { noun } = countingOf(calls);
  return areHidden(calls) ? `${which}${noun}` : `${which}号码的${noun}`;
}

/** 来电记录表: what the table of these calls is called. */
export function tableName(calls: Pick<LoggedCall, "kind">[]): string {
  if (areMessages(calls)) return "短信记录表";
  return calls.some(({ kind }) => kind === "sms") ? "来电、短信记录表" : "来电记录表";
}
