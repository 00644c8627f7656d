import { dayInBeijing, timeInBeijing } from "@/lib/deadlines/beijing";
import type { Claim, Run } from "@/lib/letters/letter";
import { dateAfter, dateInWords, periodInWords, shortDate } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { whoIn } from "./course-caller";
import type { Group } from "./group";
import { type Ledger, run } from "./ledger";
import { momentOf, sharedYear } from "./moment";
import { countedInWords, profileOf, shownNumbers } from "./numbers";

/** 2026年9月8日至10月9日，; the very minute when there is one call only. */
export function periodRuns(calls: LoggedCall[], suffix: string, ledger: Ledger): Run[] {
  const [first, last] = [calls[0], calls.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [dayInBeijing(first.at), dayInBeijing(last.at)];
  const days = [...new Set(calls.map(({ at }) => dayInBeijing(at)))];
  const text = calls.length === 1 ? momentOf(first.at, "") : fewDays(days) || periodInWords(from, to);
  const short = from === to ? shortDate(from) : shortPeriod(from, to);
  const source = calls.length === 1 ? "那条记录" : "第一条和最后一条";
  const callIds = [...new Set([first.id, last.id])];
  return [ledger.fact(text, { id: `period${suffix}`, text: short, source, callIds }), run("，")];
}

/** So many days, over so many years, are no stretch of time: each is told. */
const daysListed = 3;

/** 2024年6月20日、2026年9月3日、9月4日; "" of more days, or of one or two years in a row. */
function fewDays(days: string[]): string {
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const isFar = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > 1;
  if (!isFar || days.length > daysListed) return "";
  return days.map((day, at) => (at === 0 ? dateInWords(day) : dateAfter(day, days[at - 1] ?? ""))).join("、");
}

/** 9月21日23:02，: of the one call of a matter, with its year where the letter tells of several. */
export function momentRuns({ calls: [call], letter, suffix }: Group, ledger: Ledger): Run[] {
  if (!call) return [];
  const year = sharedYear(letter[0]?.at ?? "", letter.at(-1)?.at ?? "");
  const text = shortDate(dayInBeijing(call.at));
  const claim = { id: `period${suffix}`, text, source: "那条记录", callIds: [call.id] };
  return [ledger.fact(momentOf(call.at, year), claim), run("，")];
}

/** 9月20日21:50、22:15: of each its own record. letter: all calls of it, by which the year is known. */
export function momentsRuns(calls: LoggedCall[], letter: LoggedCall[], ledger: Ledger): Run[] {
  const year = sharedYear(letter[0]?.at ?? "", letter.at(-1)?.at ?? "");
  return calls.flatMap((call, at) => {
    const day = dayInBeijing(call.at);
    const before = calls[at - 1];
    const isSameDay = before !== undefined && dayInBeijing(before.at) === day;
    const text = isSameDay ? timeInBeijing(call.at) : momentOf(call.at, year);
    const claim = {
      id: `rang-${call.id}`,
      text: momentOf(call.at, day),
      source: "那条记录",
      callIds: [call.id],
    };
    return [...(at === 0 ? [] : [run("、")]), ledger.fact(text, claim)];
  });
}

/** 9月8日至10月9日; both years once they differ. */
function shortPeriod(from: string, to: string): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return isOneYear ? `${shortDate(from)}至${shortDate(to)}` : periodInWords(from, to);
}

/** 上述3个号码和未显示的号码向我的号码138 0000 0000来电12次、发来短信2条; 我的号码138 0000 0000收到未显示号码的来电共3次. me: whom they came to. */
export function totalRuns(calls: LoggedCall[], suffix: string, me: string, ledger: Ledger): Run[] {
  const isBare = calls.every(({ number, kind }) => number === "" && kind === "call");
  return [
    ...(isBare ? [run(hiddenInWords(calls, me))] : whoRuns(calls, suffix, me, ledger)),
    ...amountRuns(calls, suffix, ledger, isBare ? "" : "来电"),
  ].filter((one) => one.text !== "");
}

/** 170 9000 0000、171 0000 0000共来电3次, 涉及6个号码，来电12次: of one of several things; nothing but the amount where one number did all of them. */
export function briefTotalRuns(group: Group, ledger: Ledger): Run[] {
  const { calls, suffix } = group;
  if (areApart(calls)) return apartRuns(group, ledger);
  return [...whichRuns(group, ledger), ...amountRuns(calls, suffix, ledger)];
}

const isRing = ({ kind }: LoggedCall) => kind === "call";
const displaysOf = (calls: LoggedCall[]) => [...new Set(calls.map(({ profile }) => profile.display))];

/** Some of a few numbers called, and others wrote. */
function areApart(calls: LoggedCall[]): boolean {
  const [rings, messages] = [calls.filter(isRing), calls.filter((call) => !isRing(call))];
  const rang = new Set(rings.map(({ number }) => number));
  const isShown = calls.every(({ number }) => number !== "");
  const areFew = displaysOf(calls).length <= namedAtMost;
  const isMixed = rings.length > 0 && messages.length > 0;
  return isMixed && isShown && areFew && !messages.some(({ number }) => rang.has(number));
}

/** 9510 0000来电1次，1069 0000 0000发来短信1条: each by its own numbers. */
function apartRuns({ calls, suffix }: Group, ledger: Ledger): Run[] {
  const of = (own: LoggedCall[]) => {
    const names = displaysOf(own);
    return [
      ledger.fact(names.join("、"), numbersClaim(calls, suffix)),
      ...(names.length > 1 ? [run("共")] : []),
      ...amountRuns(own, suffix, ledger),
    ];
  };
  return [...of(calls.filter(isRing)), run("，"), ...of(calls.filter((call) => !isRing(call)))];
}

/** 推销装修的，来电3次; 类型不明的来电1次, 类型不明的，170 9000 0000来电2次 of what nobody noted a kind of. */
export function ledTotalRuns(lead: string, group: Group, ledger: Ledger): Run[] {
  const isJoined = lead.endsWith("，");
  const [first, ...others] = briefTotalRuns(group, ledger);
  if (!first) return [run(lead)];
  if (isJoined || whichRuns(group, ledger).length > 0)
    return [run(isJoined ? lead : `${lead}，`), first, ...others];
  return [run(lead + first.text.replace("发来", "")), ...others];
}

function amountRuns(calls: LoggedCall[], suffix: string, ledger: Ledger, verb = "来电"): Run[] {
  const rings = calls.filter((call) => call.kind === "call");
  const messages = calls.filter((call) => call.kind === "sms");
  return [
    ...countRuns(verb, "次", rings, `rings${suffix}`, ledger),
    run(rings.length > 0 && messages.length > 0 ? "、" : ""),
    ...countRuns("发来短信", "条", messages, `messages${suffix}`, ledger),
  ].filter((one) => one.text !== "");
}

function whoRuns(calls: LoggedCall[], suffix: string, me: string, ledger: Ledger): Run[] {
  const { shown, beside } = shownNumbers(calls.map((call) => call.number));
  if (shown.length === 0) return [run(`未显示号码的${whoIn(calls)}向${me}`)];
  if (shown.length === 1) return [run(`${beside === "" ? "该" : "上述"}号码${beside}向${me}`)];
  return [
    run("上述"),
    ledger.fact(countedInWords(shown), numbersClaim(calls, suffix)),
    run(`${beside}向${me}`),
  ];
}

function numbersClaim(calls: LoggedCall[], suffix: string): Claim {
  const { shown } = shownNumbers(calls.map((call) => call.number));
  const callIds = calls.map((call) => call.id);
  return { id: `numbers${suffix}`, text: countedInWords(shown), source: "按号码归并", callIds };
}

/** Nobody is known to be one caller. */
function hiddenInWords({ length }: LoggedCall[], me: string): string {
  return `${me}收到未显示号码的来电${length > 1 ? "共" : ""}`;
}

/** So many numbers of a thing are named; more are counted. */
const namedAtMost = 3;

/** 170 9000 0000, 170 9000 0000和未显示的号码共, 涉及6个号码，: a paragraph about some of the numbers says which. */
function whichRuns(group: Group, ledger: Ledger): Run[] {
  const { calls, suffix } = group;
  const { shown, beside } = shownNumbers(calls.map((call) => call.number));
  if (shown.length + (beside === "" ? 0 : 1) < 2) return onlyNumberRuns(group, ledger);
  const claim = numbersClaim(calls, suffix);
  if (shown.length > namedAtMost)
    return [run("涉及"), ledger.fact(countedInWords(shown), claim), run(`${beside}，`)];
  const names = shown.map((number) => profileOf(calls, number).display).join("、");
  return [ledger.fact(names, claim), run(`${beside}共`)];
}

/** 170 9000 0000, 未显示号码; nothing where the letter tells of no other. */
function onlyNumberRuns({ calls, letter, suffix }: Group, ledger: Ledger): Run[] {
  const [first] = calls;
  if (!first || letter.every(({ number }) => number === first.number)) return [];
  const callIds = calls.map(({ id }) => id);
  const name = first.profile.display;
  return [ledger.fact(name, { id: `only${suffix}`, text: name, source: "那几条记录的号码", callIds })];
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
