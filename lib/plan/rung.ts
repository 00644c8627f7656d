import type { Facts } from "@/lib/channels/facts";
import { lastDay } from "@/lib/deadlines/left";
import { spokenDay } from "@/lib/deadlines/spoken";
import { outcomeNames } from "@/lib/filings/outcome";
import { recordedId } from "./asked";
import type { Course } from "./course";
import { isBeside } from "./gates";
import { follows, type Placed } from "./place";
import type { Rung, RungState } from "./plan";

/** A placed door as the plan shows it. */
export function rungOf(placed: Placed, isNow: boolean, facts: Facts): Rung {
  const { channel, course, rule, reasons, locked, needs, opensOn, closes } = placed;
  const state = stateOf(placed, isNow);
  return {
    channel: channel.id,
    name: channel.name,
    purpose: channel.purpose,
    action: channel.action,
    state,
    word: wordOf(placed, state, facts.today),
    why: rule.beside && isBeside(rule, facts) ? rule.beside.why : rule.why,
    reasons,
    locked,
    needs,
    opensOn: state === "later" || state === "now" ? opensOn : null,
    until: course.kind === "waiting" ? lastDay(course.until) : null,
    dates: course.kind === "waiting" ? course.due : [],
    warning: closes,
    complaintId: course.kind === "unfiled" ? null : recordedId(course.step.complaintId),
    follows: follows(placed),
  };
}

function stateOf({ state }: Placed, isNow: boolean): RungState {
  if (state !== "open") return state;
  return isNow ? "now" : "later";
}

function wordOf({ state, course, opensOn }: Placed, shown: RungState, today: string): string {
  if (shown === "now") return "现在";
  if (state === "open") return "随时能走";
  if (course.kind === "waiting") return `等到${spokenDay(lastDay(course.until), today)}`;
  if (state === "done") return doneInWords(course);
  if (state === "later") return opensOn ? `最晚等到${spokenDay(opensOn, today)}` : "还没到";
  return state === "skipped" ? "先不走" : "走不通";
}

/** 受理了, or 交过了 where nothing came back. */
function doneInWords(course: Course): string {
  if (course.kind !== "over" || course.outcome === null) return "交过了";
  return outcomeNames[course.outcome];
}
