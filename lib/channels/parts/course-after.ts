import type { Refusal } from "@/lib/calls/refusals";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { toldMark } from "@/lib/letters/from-case-data";
import type { Claim, Run } from "@/lib/letters/letter";
import { dateAfter } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { amountOf, cameRuns, sumRuns } from "./amount";
import { callsByNumber } from "./counted";
import type { Group } from "./group";
import { type Ledger, run } from "./ledger";
import { momentOf, recordOf, sharedYear } from "./moment";
import { stillOrAgain } from "./no-of-calls";
import { profileOf } from "./numbers";
import { areOfKind, likeThem, otherNumbers, sameNameRuns } from "./others-after";
import { bracketed, ringsAnsweredRuns } from "./rings-answered";

/**
 * 此后170 9000 0000仍来电4次，最近一次为10月9日10:26；另有其他号码的同类来电5次。 Never held against a number that nobody told:
 * after a block, which no caller heard, there is no 仍. That one stopped the table shows, and no letter argues it.
 */
export function afterRuns(group: Group, first: Refusal, today: string, ledger: Ledger): Run[] {
  const { nos, own, blocked, others } = group.after;
  const since = `从${dateAfter(dayInBeijing(first.at), today)}${toldMark(Boolean(first.caseDataAt))}数起`;
  const wentOn = nos.length > 0 ? own : blocked;
  const told = wentOn.length === 0 ? [] : wentOnRuns(wentOn, group, since, today, ledger);
  const isAfter = told.length > 0 && isLater(others.at(-1), wentOn.at(-1));
  const last = isAfter ? othersLastRuns(others, group, today, ledger) : [];
  const rest = others.length === 0 ? [] : othersRuns(others, group, since, ledger, last);
  const lead = told.length === 0 ? sinceFirst(group) : sinceInWords(group, wentOn, told);
  if (told.length === 0) return rest.length === 0 ? [] : [run(lead), ...rest, run("。")];
  if (rest.length === 0) return [run(lead), ...told, run("。")];
  const next = lead === sinceFirst(group) ? "；" : `。${sinceFirst(group)}`;
  return [run(lead), ...told, run(next), ...rest, run("。")];
}

/** From the first no on, whichever number it was told. */
function sinceFirst({ after: { nos } }: Group): string {
  return nos.length < 2 ? "此后" : "第一次拒绝以后";
}

/** 此后; where more than one no has been told, from which of them it is counted: each number from its own. */
function sinceInWords(group: Group, wentOn: LoggedCall[], [next]: Run[]): string {
  const { nos, told } = group.after;
  if (nos.length < 2 || told.length < 2) return sinceFirst(group);
  if (callsByNumber(wentOn).size > 1 && next?.fact) return "各自第一次被拒绝以后，";
  return next?.fact ? "第一次被拒绝以后，" : "各号码第一次被拒绝以后";
}

/** 170 9000 0000仍来电4次，最近一次为10月9日10:26 */
function wentOnRuns(calls: LoggedCall[], group: Group, source: string, today: string, ledger: Ledger): Run[] {
  const isTold = group.after.nos.length > 0;
  const id = `${isTold ? "after" : "after-block"}${group.suffix}`;
  const text = `${isTold ? "拒绝" : "拦截"}后${amountOf(calls)}`;
  const claim = { id, text, source, callIds: calls.map((call) => call.id) };
  const numbers = [...new Set(calls.map(({ number }) => number))];
  const still = isTold ? stillOrAgain(calls, group.after.nos) : "";
  const isApart = group.after.nos.length > 1 && numbers.length > 1;
  if (isApart && numbers.length <= countedAtMost)
    return [...eachRuns(calls, still, claim, ledger), ...lastRuns(calls, group, today, ledger)];
  return [
    ...namesOf(numbers, isTold ? "其中被拒绝过的号码" : "其中有的号码", claim, group, ledger),
    run(isApart ? "共" : still),
    ...cameRuns(calls, claim, ledger),
    ...bracketed(ringsAnsweredRuns(calls, claim, ledger)),
    ...lastRuns(calls, group, today, ledger),
  ];
}

/** So many numbers have their own count; of more there is the sum. */
const countedAtMost = 6;

/** 170 9000 0000仍来电1次、189 0000 0000仍来电2次: told one after the other, they are not to be read as so many each. */
function eachRuns(calls: LoggedCall[], still: string, claim: Claim, ledger: Ledger): Run[] {
  return [...callsByNumber(calls)]
    .flatMap(([number, own], at) => {
      const of = claimOfNumber(claim, number, own);
      return [
        run(at === 0 ? "" : "、"),
        ledger.fact(profileOf(own, number).display, of),
        run(still),
        ...cameRuns(own, of, ledger),
        ...bracketed(ringsAnsweredRuns(own, of, ledger)),
      ];
    })
    .filter(({ text }) => text !== "");
}

/** A figure of one number stands on the calls of that number alone. */
function claimOfNumber({ id, text, source }: Claim, number: string, own: LoggedCall[]): Claim {
  const name = profileOf(own, number).display;
  return {
    id: `${id}:${number}`,
    text: text.replace(/后.*/, `后${name}${amountOf(own)}`),
    source,
    callIds: own.map((call) => call.id),
  };
}

/** So many are named; more are told as what they are. */
const namedAtMost = 3;

/** Named only where the paragraph speaks of other numbers too. */
function namesOf(numbers: string[], many: string, claim: Claim, { calls }: Group, ledger: Ledger): Run[] {
  if (numbers.length === new Set(calls.map(({ number }) => number)).size) return [];
  if (numbers.length > namedAtMost) return [run(many)];
  return [ledger.fact(numbers.map((number) => profileOf(calls, number).display).join("、"), claim)];
}

/** ，最近一次为10月9日10:26 */
function lastRuns(calls: LoggedCall[], group: Group, today: string, ledger: Ledger, name = "last"): Run[] {
  const last = calls.at(-1);
  if (!last) return [];
  const text = `最近一次${momentOf(last.at, today).slice(-5)}`;
  const claim = { id: `${name}${group.suffix}`, text, source: recordOf(last.at, today), callIds: [last.id] };
  const moment = momentOf(last.at, yearInMind(group, last.at));
  return [run(calls.length === 1 ? "，时间为" : "，最近一次为"), ledger.fact(moment, claim)];
}

/** The year the reader has in mind: that of the calls, unless a refusal of another year has just been told. */
function yearInMind({ pattern, after: { nos, blocks } }: Group, last: string): string {
  const told = [...nos, ...blocks].some(({ at }) => sharedYear(at, last) === "");
  return told ? "" : sharedYear(pattern.first ?? "", last);
}

function isLater(one: LoggedCall | undefined, other: LoggedCall | undefined): boolean {
  return one !== undefined && other !== undefined && Date.parse(one.at) > Date.parse(other.at);
}

/** 最近一次为11月3日19:15: of the others, where the last of them came after the last of the told. */
function othersLastRuns(others: LoggedCall[], group: Group, today: string, ledger: Ledger): Run[] {
  const [lead, moment] = lastRuns(others, group, today, ledger, "last-kind");
  return lead && moment ? [run(lead.text.replace("，", "")), moment] : [];
}

/** 另有171 0000 0000、165 0000 0000共来电5次, 另有其他号码的同类来电5次: nobody had told them, and they came before or after the last of the told. */
function othersRuns(others: LoggedCall[], group: Group, source: string, ledger: Ledger, last: Run[]): Run[] {
  const callIds = others.map(({ id }) => id);
  const claim = {
    id: `after-kind${group.suffix}`,
    text: `其间${areOfKind(others) ? "同类" : "另有"}${amountOf(others)}`,
    source,
    callIds,
  };
  const beside = bracketed(ringsAnsweredRuns(others, claim, ledger), last);
  const names = otherNumbers(others, group.after);
  if (names === "" || areOfKind(others))
    return [
      run("另有"),
      ...(names === "" ? [run(likeThem(others, group))] : [ledger.fact(names, claim), run("的同类")]),
      ...sumRuns(others, claim, ledger),
      ...beside,
      ...sameNameRuns(group, ledger),
    ];
  return [
    run("另有"),
    ledger.fact(names, claim),
    run(names.includes("、") ? "共" : ""),
    ...cameRuns(others, claim, ledger),
    ...beside,
    ...sameNameRuns(group, ledger),
  ].filter(({ text }) => text !== "");
}
