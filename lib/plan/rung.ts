import type { Sourced } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { outcomeName } from "@/lib/channels/outcomes-here";
import { areDunning } from "@/lib/channels/parts/debt";
import { following } from "@/lib/complaints/facts";
import { liveObjectBy, objectionOf } from "@/lib/complaints/object-by";
import type { Day, Deadline } from "@/lib/deadlines/deadline";
import { isOverdue, lastDay } from "@/lib/deadlines/left";
import { monthDay, spokenDay } from "@/lib/deadlines/spoken";
import { recordedId } from "./asked";
import type { Course } from "./course";
import { isOfDebt } from "./of-debt";
import { beginsAnew, follows, type Placed } from "./place";
import type { Rung, RungState } from "./plan";

/** A placed door as the plan shows it. */
export function rungOf(placed: Placed, isNow: boolean, facts: Facts): Rung {
  const { channel, course, reasons, locked, needs, opensOn, closes } = placed;
  const state = stateOf(placed, isNow);
  const by = handInBy(placed, facts);
  return {
    channel: channel.id,
    name: nameOf(placed),
    purpose: channel.purpose,
    action: channel.action,
    state,
    word: wordOf(placed, state, by, facts.today),
    why: whyOf(placed, facts),
    reasons,
    locked,
    needs,
    after: state === "later" && placed.after ? afterOf(placed.after) : null,
    filedOn: filedOnOf(placed),
    opensOn: state === "later" || state === "now" ? opensOn : null,
    until: course.kind === "waiting" ? lastDay(course.until) : null,
    dates: course.kind === "waiting" ? course.due : [],
    handInBy: by,
    warning: closes,
    complaintId: course.kind === "unfiled" ? null : recordedId(course.step.complaintId),
    follows: follows(placed),
  };
}

/** Of a letter with a last day there may be several: 行政复议（通管局举报）. */
function nameOf({ channel, course }: Placed): string {
  const isOneOfMany = channel.handInBy !== undefined && course.kind !== "unfiled";
  return isOneOfMany ? `${channel.name}（${course.step.channelName}）` : channel.name;
}

function handInBy({ channel, course }: Placed, facts: Facts): Deadline | null {
  if (course.kind === "unfiled") return null;
  const own = following(facts, course.step);
  const by = channel.handInBy?.(own) ?? (course.step.channel === channel.id ? liveObjectBy(own) : null);
  return by && !isOverdue(by, facts.today) ? by : null;
}

/** One of several being over, the way is not: 不适用 is said where none of them is open. */
export function withoutFalseEnds(rungs: Rung[]): Rung[] {
  const open = new Set(rungs.filter(({ handInBy }) => handInBy !== null).map(({ channel }) => channel));
  const isOneOver = ({ word, channel, reasons }: Rung) =>
    word === deadEnd && open.has(channel) && reasons.some(({ code }) => code === "review-too-late");
  return rungs.map((rung) => (isOneOver(rung) ? { ...rung, word: "这件过了期限" } : rung));
}

const deadEnd = "不适用";

function whyOf(placed: Placed, facts: Facts): Sourced {
  const { rule } = placed;
  if (rule.anew && beginsAnew(placed, facts)) return rule.anew;
  if (!isOfDebt(rule, facts)) return rule.why;
  return (areDunning(facts.calls) ? rule.ofDebt : rule.ofDebtBeside) ?? rule.why;
}

function stateOf({ state }: Placed, isNow: boolean): RungState {
  if (state !== "open") return state;
  return isNow ? "now" : "later";
}

function wordOf(
  { state, course, opensOn, after }: Placed,
  shown: RungState,
  by: Deadline | null,
  today: string,
): string {
  if (shown === "now") return "现在";
  if (state === "open") return by ? `${monthDay(lastDay(by), today)}为止` : "随时能找";
  if (course.kind === "waiting") return `等到${spokenDay(lastDay(course.until), today)}`;
  if (state === "done")
    return by
      ? `${doneInWords(course)}，${monthDay(lastDay(by), today)}以前可以申请${objectionOf(by)}`
      : doneInWords(course);
  if (state === "later") return laterInWords(after, opensOn, today);
  return state === "skipped" ? "先别找" : deadEnd;
}

/** A day is waited for only where something was handed in. */
function laterInWords(after: Placed | undefined, opensOn: Day | null, today: Day): string {
  if (!after) return "还没到";
  if (after.course.kind !== "waiting" || opensOn === null) return `排在${after.channel.name}后面`;
  return `${spokenDay(opensOn, today)}起能找`;
}

function filedOnOf({ course }: Placed): Day | null {
  return course.kind === "waiting" ? course.step.filed.on : null;
}

function afterOf(placed: Placed): NonNullable<Rung["after"]> {
  return { name: placed.channel.name, filedOn: filedOnOf(placed) };
}

/** 受理了, or 已提交 where nothing came back. */
function doneInWords(course: Course): string {
  if (course.kind !== "over" || course.outcome === null) return "已提交";
  return outcomeName(course.outcome, course.step);
}
