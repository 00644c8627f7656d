import { refusalWayNamesOf } from "@/lib/calls/call";
import { type Refusal, standaloneWayNames } from "@/lib/calls/refusals";
import { type Event, isToldEvent } from "@/lib/complaints/events";
import { fromCaseData } from "@/lib/complaints/told-receipt";
import { timeInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { monthDay } from "@/lib/deadlines/spoken";

/** 在电话里说的, 发短信拒绝, 收到短信时拒绝的. */
function wayInWords({ way, callId, toMessage }: Pick<Refusal, "way" | "callId" | "toMessage">): string {
  if (way === "ktfsr") return standaloneWayNames.ktfsr;
  if (callId !== null && way === "other") return toMessage ? "收到短信时拒绝的" : "来电时说的";
  if (callId === null && way !== "on-call") return standaloneWayNames[way];
  return refusalWayNamesOf(toMessage ? "sms" : "call")[way];
}

/** 提交通管局举报, 投诉运营商, 发短信拒绝. isMarked: what only case data tells says so. */
export function eventName(event: Event, isMarked = true): string {
  return `${nameOf(event)}${isMarked && isToldEvent(event) ? `（${fromCaseData}）` : ""}`;
}

function nameOf({ what }: Event): string {
  if (what.kind === "filed") return `提交${what.name}`;
  return what.kind === "operator" ? "投诉运营商" : wayInWords(what.refusal);
}

/** 9月14日10:05; only the day where only the day is known. */
export function eventTime({ what, at, day }: Event, today: Day): string {
  return monthDay(day, today) + (what.kind === "operator" || what.kind === "filed" ? "" : timeInBeijing(at));
}

/** Where the event can be read. */
export function eventHref({ id, what }: Event): string | null {
  const complaint = `/complaints/${id.replace(/^filed-/, "")}`;
  if (what.kind === "filed") return `${complaint}/follow`;
  if (what.kind === "operator") return null;
  const { refusal } = what;
  return refusal.callId === null ? `/refusals/${refusal.id}` : `/calls/${refusal.callId}`;
}
