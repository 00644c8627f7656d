import type { CountedDay, Pattern } from "@/lib/calls/pattern";
import type { Claim, Run } from "@/lib/letters/letter";
import { shortDate } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { amountOf, cameRuns } from "./amount";
import { callsWith } from "./counted";
import { dayOf } from "./course-count";
import { countingOf, type Group } from "./group";
import { type Ledger, run } from "./ledger";
import { sharedYear } from "./moment";

/**
 * 来电均为自动语音。其中9月14日一天来电3次，夜间（22时至次日8时）来电2次。 Facts of the log, not thresholds of any law. One 其中
 * is enough: another sentence may have it.
 */
export function frequencyRuns(group: Group, ledger: Ledger): Run[] {
  const { calls, pattern, suffix, unheard } = group;
  const isAmong = unheard > 0 && unheard < calls.length;
  const busiest = busiestRuns(calls, pattern, suffix, ledger);
  const ofAll = busiest.length > 0 ? `全部${countingOf(calls).noun}中有` : "有";
  const some = [busiest, nightRuns(group, ledger), robotRuns(group, isAmong ? ofAll : "", ledger)];
  return [...allRuns(group, ledger), ...sentence(isAmong ? "" : "其中", some)];
}

/** 来电均在夜间（22时至次日8时），均为自动语音。 该次来电为自动语音。 of a single one. */
function allRuns(group: Group, ledger: Ledger): Run[] {
  const { calls } = group;
  const isAll = ({ callIds }: Claim) => callIds.length === calls.length;
  const { noun } = countingOf(calls);
  const [lead, each] = calls.length === 1 ? [noun === "短信" ? "该条短信" : "该次来电", ""] : [noun, "均"];
  const [night, robot] = [nightClaim(group), robotClaim(group)];
  const told = [
    isAll(night) ? [ledger.fact(`${each}在${nightHours}`, night)] : [],
    isAll(robot) ? [ledger.fact(`${each}为自动语音`, robot)] : [],
  ];
  return [...sentence(lead, told), ...robotCallsRuns(group, ledger)];
}

const rungOf = (calls: LoggedCall[]) => calls.filter(({ kind }) => kind === "call");

/** Every call was a tape, and messages came beside them. */
function areCallsOfRobots(group: Group): boolean {
  const rung = rungOf(group.calls).length;
  return rung > 0 && rung < group.calls.length && robotClaim(group).callIds.length === rung;
}

/** 来电为自动语音。 */
function robotCallsRuns(group: Group, ledger: Ledger): Run[] {
  if (!areCallsOfRobots(group)) return [];
  const each = rungOf(group.calls).length === 1 ? "" : "均";
  return sentence("来电", [[ledger.fact(`${each}为自动语音`, robotClaim(group))]]);
}

function sentence(lead: string, parts: Run[][]): Run[] {
  const said = parts.filter((part) => part.length > 0);
  if (said.length === 0) return [];
  const runs = said.flatMap((part, at) => (at === 0 ? part : [run("，"), ...part]));
  return [...(lead === "" ? [] : [run(lead)]), ...runs, run("。")];
}

/** Whether a day had more calls than one, and not all of them. */
export function isBusy(most: Pattern["busiestDay"], calls: LoggedCall[]): most is CountedDay {
  return most !== null && most.count > 1 && most.count < calls.length;
}

/** 9月14日一天来电3次; nothing when no day has two, or when there is one day only. */
export function busiestRuns(
  calls: LoggedCall[],
  { busiestDay: most, first, last }: Pattern,
  suffix: string,
  ledger: Ledger,
): Run[] {
  if (!isBusy(most, calls)) return [];
  const own = callsWith(calls, most.callIds);
  const year = sharedYear(first ?? "", last ?? "");
  const text = `${shortDate(most.day)}一天${amountOf(own)}`;
  const source = `那天的${most.count}条记录`;
  const claim = { id: `busiest${suffix}`, text, source, callIds: most.callIds };
  return [ledger.fact(dayOf(most.day, year), claim), run("一天"), ...cameRuns(own, claim, ledger)];
}

const nightHours = "夜间（22时至次日8时）";

/** Where not all of them came at night. */
function nightRuns(group: Group, ledger: Ledger): Run[] {
  const { calls, pattern } = group;
  const { count, callIds } = pattern.night;
  if (count === 0 || count === calls.length) return [];
  return [run(nightHours), ...cameRuns(callsWith(calls, callIds), nightClaim(group), ledger)];
}

function nightClaim({ calls, pattern, suffix }: Group): Claim {
  const { callIds } = pattern.night;
  const text = `夜间${amountOf(callsWith(calls, callIds))}`;
  return { id: `night${suffix}`, text, source: "22:00到次日8:00的记录", callIds };
}

/** 3次为自动语音, where not all of them were; 有3次 where no 其中 is before it. */
function robotRuns(group: Group, lead: string, ledger: Ledger): Run[] {
  const claim = robotClaim(group);
  const count = claim.callIds.length;
  if (count === 0 || count === group.calls.length || areCallsOfRobots(group)) return [];
  return [run(lead), ledger.fact(`${count}次`, claim), run("为自动语音")].filter(({ text }) => text !== "");
}

function robotClaim({ calls, suffix }: Group): Claim {
  const callIds = calls.filter((call) => call.how === "robot").map((call) => call.id);
  const text = `自动语音${callIds.length}次`;
  return { id: `robot${suffix}`, text, source: "记了自动语音的来电", callIds };
}
