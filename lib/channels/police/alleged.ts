import type { CallSign } from "@/lib/calls/call";
import { inOrder } from "@/lib/calls/convert";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import { listInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { areMessages, countingOf } from "../parts/group";
import { titleOf, whoseInTitle } from "../parts/numbers";
import { standingSigns } from "../parts/subject";
import { floods } from "./hour";

type Recorded = { title: string; told: string; remark: string };

/** How the letter calls what the user marked: never a finding. What the user did, and what was counted, is told as such. */
const recorded: Record<CallSign, Recorded> = {
  fraud: { title: "诈骗", told: "疑似诈骗", remark: "疑似诈骗" },
  paid: { title: "诈骗", told: "通话中或者之后我付了款", remark: "我付了款" },
  threat: { title: "威胁恐吓", told: "疑似威胁、恐吓", remark: "疑似威胁恐吓" },
  flood: { title: "滋扰", told: "在短时间内连续打来", remark: "短时间内连续打来" },
  "sells-data": { title: "买卖个人信息", told: "涉嫌买卖或者提供个人信息", remark: "涉嫌买卖信息" },
};

const floodOfMessages = { title: "滋扰", told: "在短时间内连续发来", remark: "短时间内连续发来" };

/** The same by what these were: messages are sent. */
export function recordedOf(sign: CallSign, calls: LoggedCall[]): Recorded {
  return sign === "flood" && areMessages(calls) ? floodOfMessages : recorded[sign];
}

/** Money and safety first. */
export const signsInOrder: readonly CallSign[] = ["fraud", "paid", "threat", "flood", "sells-data"];

/** The calls that carry any of these signs, having been heard; a flood has to be one by its count too. */
export function callsWithSign(calls: LoggedCall[], ...signs: CallSign[]): LoggedCall[] {
  const flood = new Set(signs.includes("flood") ? floods(calls) : []);
  const marks = signs.filter((sign) => sign !== "flood");
  return calls.filter((call) => flood.has(call) || marks.some((sign) => standingSigns(call).includes(sign)));
}

/** The days by which the law on these calls is chosen. */
export function daysOf(calls: LoggedCall[]): string[] {
  return calls.map((call) => dayInBeijing(call.at));
}

/** What the calls bear out: marked of what was heard, or a flood by its count. */
export function signsBorneOut(calls: LoggedCall[]): CallSign[] {
  const flood: CallSign[] = callsWithSign(calls, "flood").length > 0 ? ["flood"] : [];
  return inOrder([...calls.flatMap(standingSigns), ...flood]);
}

/** Said first in the remarks of a call in the table. */
export function signRemarks(calls: LoggedCall[]): (call: LoggedCall) => string[] {
  const marked = signsInOrder.map((sign) => ({ sign, calls: new Set(callsWithSign(calls, sign)) }));
  return (call) =>
    marked.filter((one) => one.calls.has(call)).map(({ sign }) => recordedOf(sign, [call]).remark);
}

/** 关于170 9000 0000等号码来电涉嫌诈骗和威胁恐吓的报案材料: of the marked calls only; without a sign, what any letter is called. */
export function titleOfReport(calls: LoggedCall[]): string {
  const matters = mattersIn(calls);
  if (matters.length === 0) return titleOf(calls, "报案材料");
  return `关于${isSharedByAll(matters) ? accusedOfAll(matters) : accusedApart(matters)}的报案材料`;
}

type Alleged = { name: string; calls: LoggedCall[] };

/** Each thing that is alleged, with the calls that carry it. */
function mattersIn(calls: LoggedCall[]): Alleged[] {
  const names = [...new Set(signsInOrder.map((sign) => recorded[sign].title))];
  const all = names.map((name) => ({
    name,
    calls: callsWithSign(calls, ...signsInOrder.filter((sign) => recorded[sign].title === name)),
  }));
  return all.filter((one) => one.calls.length > 0);
}

/** Whether every number in question is in question for all of it: only then may it stand in one breath. */
function isSharedByAll(matters: Alleged[]): boolean {
  const numbers = matters.map(({ calls }) => new Set(calls.map(({ number }) => number)));
  const all = new Set(numbers.flatMap((some) => [...some]));
  return numbers.every(({ size }) => size === all.size);
}

function accusedOfAll(matters: Alleged[]): string {
  const calls = [...new Set(matters.flatMap((one) => one.calls))];
  return `${whoseInTitle(calls)}${countingOf(calls).noun}涉嫌${listInWords(matters.map(({ name }) => name))}`;
}

/** 号码171 0000 0000来电涉嫌诈骗、号码165 0000 0000来电涉嫌威胁恐吓 */
function accusedApart(matters: Alleged[]): string {
  return matters
    .map(({ name, calls }) => `${whoseInTitle(calls)}${countingOf(calls).noun}涉嫌${name}`)
    .join("、");
}
