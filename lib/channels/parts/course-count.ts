import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Claim, Run } from "@/lib/letters/letter";
import { dateAfter, dateInWords, periodInWords, shortDate } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { whoIn } from "./course-caller";
import { type Ledger, run } from "./ledger";
import { momentOf } from "./moment";
import { shownNumbers } from "./numbers";

/** 2026年9月8日至10月9日，; the very minute when there is one call only. */
export function periodRuns(calls: LoggedCall[], suffix: string, ledger: Ledger): Run[] {
  const [first, last] = [calls[0], calls.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [dayInBeijing(first.at), dayInBeijing(last.at)];
  const text = calls.length === 1 ? momentOf(first.at, "") : periodInWords(from, to);
  const short = from === to ? shortDate(from) : shortPeriod(from, to);
  const source = calls.length === 1 ? "那条记录" : "第一条和最后一条";
  const callIds = [...new Set([first.id, last.id])];
  return [ledger.fact(text, { id: `period${suffix}`, text: short, source, callIds }), run("，")];
}

/** 9月8日至10月9日; both years once they differ. */
function shortPeriod(from: string, to: string): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return isOneYear ? `${shortDate(from)}至${shortDate(to)}` : periodInWords(from, to);
}

/** 上述3个号码和未显示的号码向我来电12次、发来短信2条; brief: 涉及3个号码，来电12次. */
export function totalRuns(calls: LoggedCall[], suffix: string, ledger: Ledger, brief = false): Run[] {
  const rings = calls.filter((call) => call.kind === "call");
  const messages = calls.filter((call) => call.kind === "sms");
  return [
    ...whoRuns(calls, suffix, ledger, brief),
    ...countRuns("来电", "次", rings, `rings${suffix}`, ledger),
    run(rings.length > 0 && messages.length > 0 ? "、" : ""),
    ...countRuns("发来短信", "条", messages, `messages${suffix}`, ledger),
  ].filter((one) => one.text !== "");
}

function whoRuns(calls: LoggedCall[], suffix: string, ledger: Ledger, brief: boolean): Run[] {
  const { shown, beside } = shownNumbers(calls.map((call) => call.number));
  const alone = beside === "" && shown.length < 2;
  if (alone)
    return brief ? [] : [run(`${shown.length === 0 ? `未显示号码的${whoIn(calls)}` : "该号码"}向我`)];
  const text = `${shown.length}个号码`;
  const callIds = calls.map((call) => call.id);
  const claim: Claim = { id: `numbers${suffix}`, text, source: "按号码归并", callIds };
  const count = ledger.fact(text, claim);
  return brief ? [run("涉及"), count, run(`${beside}，`)] : [run("上述"), count, run(`${beside}向我`)];
}

function countRuns(verb: string, unit: string, calls: LoggedCall[], id: string, ledger: Ledger): Run[] {
  if (calls.length === 0) return [];
  const text = `${verb}${calls.length}${unit}`;
  const claim = { id, text, source: `${calls.length}条记录`, callIds: calls.map((call) => call.id) };
  return [run(verb), ledger.fact(`${calls.length}${unit}`, claim)];
}

/** 9月14日 or, where the year is not clear, 2026年9月14日. */
export function dayOf(day: string, yearInMind: string): string {
  return yearInMind === "" ? dateInWords(day) : dateAfter(day, yearInMind);
}
