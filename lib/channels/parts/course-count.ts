import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Claim, Run } from "@/lib/letters/letter";
import { dateAfter, dateInWords, periodInWords, shortDate } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { whoIn } from "./course-caller";
import type { Group } from "./group";
import { type Ledger, run } from "./ledger";
import { momentOf } from "./moment";
import { countedInWords, shownNumbers } from "./numbers";

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

/** 上述3个号码和未显示的号码, 上述号码和未显示的号码向我来电12次、发来短信2条; brief: 涉及3个号码，来电12次. */
export function totalRuns(calls: LoggedCall[], suffix: string, ledger: Ledger, brief = false): Run[] {
  const rings = calls.filter((call) => call.kind === "call");
  const messages = calls.filter((call) => call.kind === "sms");
  return [
    ...whoRuns(calls, suffix, ledger, brief),
    ...countRuns(isBareHidden(calls, brief) ? "" : "来电", "次", rings, `rings${suffix}`, ledger),
    run(rings.length > 0 && messages.length > 0 ? "、" : ""),
    ...countRuns("发来短信", "条", messages, `messages${suffix}`, ledger),
  ].filter((one) => one.text !== "");
}

/** 170 9000 0000来电3次: a paragraph about one of several numbers says which. */
export function onlyNumberRuns({ calls, letter, suffix }: Group, ledger: Ledger): Run[] {
  const [first] = calls;
  const isAlone = first && first.number !== "" && calls.every(({ number }) => number === first.number);
  if (!isAlone || letter.every(({ number }) => number === first.number)) return [];
  const callIds = calls.map(({ id }) => id);
  const name = first.profile.display;
  return [ledger.fact(name, { id: `only${suffix}`, text: name, source: "那几条记录的号码", callIds })];
}

/** 推销装修的，来电3次; 类型不明的来电1次, 类型不明的，涉及2个号码，来电2次 of what nobody noted a kind of. */
export function ledTotalRuns(lead: string, group: Group, ledger: Ledger): Run[] {
  const only = onlyNumberRuns(group, ledger);
  const [first, ...others] = totalRuns(group.calls, group.suffix, ledger, true);
  if (first && only.length > 0)
    return [run(lead.endsWith("，") ? lead : `${lead}，`), ...only, first, ...others];
  if (!first || lead.endsWith("，")) return [run(lead), ...(first ? [first] : []), ...others];
  if (first.text === "涉及") return [run(`${lead}，`), first, ...others];
  return [run(lead + first.text.replace("发来", "")), ...others];
}

function whoRuns(calls: LoggedCall[], suffix: string, ledger: Ledger, brief: boolean): Run[] {
  const { shown, beside } = shownNumbers(calls.map((call) => call.number));
  const alone = beside === "" && shown.length < 2;
  if (alone) return brief ? [] : [run(shown.length === 0 ? hiddenInWords(calls) : "该号码向我")];
  if (shown.length < 2 && !brief) return [run(`上述号码${beside}向我`)];
  const text = countedInWords(shown);
  const callIds = calls.map((call) => call.id);
  const claim: Claim = { id: `numbers${suffix}`, text, source: "按号码归并", callIds };
  const count = ledger.fact(text, claim);
  return brief ? [run("涉及"), count, run(`${beside}，`)] : [run("上述"), count, run(`${beside}向我`)];
}

/** 未显示号码的来电共 3次: nobody is known to be one caller. */
function hiddenInWords(calls: LoggedCall[]): string {
  return isBareHidden(calls, false) ? "未显示号码的来电共" : `未显示号码的${whoIn(calls)}向我`;
}

function isBareHidden(calls: LoggedCall[], brief: boolean): boolean {
  return !brief && calls.every(({ number, kind }) => number === "" && kind === "call");
}

function countRuns(verb: string, unit: string, calls: LoggedCall[], id: string, ledger: Ledger): Run[] {
  if (calls.length === 0) return [];
  const text = `${verb || "来电"}${calls.length}${unit}`;
  const claim = { id, text, source: `${calls.length}条记录`, callIds: calls.map((call) => call.id) };
  return [run(verb), ledger.fact(`${calls.length}${unit}`, claim)];
}

/** 9月14日 or, where the year is not clear, 2026年9月14日. */
export function dayOf(day: string, yearInMind: string): string {
  return yearInMind === "" ? dateInWords(day) : dateAfter(day, yearInMind);
}
