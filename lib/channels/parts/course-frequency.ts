import type { Pattern } from "@/lib/calls/pattern";
import type { Run } from "@/lib/letters/letter";
import { shortDate } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { callsWith } from "./counted";
import { dayOf } from "./course-count";
import { countingOf, type Group } from "./group";
import { type Ledger, run } from "./ledger";
import { sharedYear } from "./moment";

/** 其中9月14日一天来电3次，夜间（22时至次日8时）来电2次。 Facts of the log, not thresholds of any law. One 其中 is enough: another sentence may have it. */
export function frequencyRuns(group: Group, ledger: Ledger): Run[] {
  const { calls, pattern, suffix } = group;
  const parts = [
    busiestRuns(calls, pattern, suffix, ledger),
    nightRuns(group, ledger),
    robotRuns(group, ledger),
  ];
  const said = parts.filter((part) => part.length > 0);
  if (said.length === 0) return [];
  const lead = group.unheard > 0 && group.unheard < calls.length ? [] : [run("其中")];
  return [...lead, ...said.flatMap((part, at) => (at === 0 ? part : [run("，"), ...part])), run("。")];
}

/** 9月14日一天来电3次; nothing when no day has two, or when there is one day only. */
export function busiestRuns(
  calls: LoggedCall[],
  { busiestDay: most, first, last }: Pattern,
  suffix: string,
  ledger: Ledger,
): Run[] {
  if (!most || most.count < 2 || most.count === calls.length) return [];
  const { verb, unit } = countingOf(callsWith(calls, most.callIds));
  const year = sharedYear(first ?? "", last ?? "");
  const text = `${shortDate(most.day)}一天${most.count}${unit}`;
  const source = `那天的${most.count}条记录`;
  const claim = { id: `busiest${suffix}`, text, source, callIds: most.callIds };
  return [
    ledger.fact(dayOf(most.day, year), claim),
    run(`一天${verb}`),
    ledger.fact(`${most.count}${unit}`, claim),
  ];
}

function nightRuns({ calls, pattern: { night }, suffix }: Group, ledger: Ledger): Run[] {
  if (night.count === 0) return [];
  const { verb, unit } = countingOf(callsWith(calls, night.callIds));
  const text = `夜间${night.count}${unit}`;
  const claim = { id: `night${suffix}`, text, source: "22:00到次日8:00的记录", callIds: night.callIds };
  return [run(`夜间（22时至次日8时）${verb}`), ledger.fact(`${night.count}${unit}`, claim)];
}

function robotRuns({ calls, suffix }: Group, ledger: Ledger): Run[] {
  const callIds = calls.filter((call) => call.how === "robot").map((call) => call.id);
  if (callIds.length === 0) return [];
  const text = `自动语音${callIds.length}次`;
  const claim = { id: `robot${suffix}`, text, source: "记了自动语音的来电", callIds };
  return [run("自动语音来电"), ledger.fact(`${callIds.length}次`, claim)];
}
