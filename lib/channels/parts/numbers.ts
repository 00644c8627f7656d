import type { NumberPattern } from "@/lib/calls/pattern";
import type { Block, Run } from "@/lib/letters/letter";
import { identify } from "@/lib/numbers/identify";
import type { NumberProfile } from "@/lib/numbers/profile";
import type { Facts, LoggedCall } from "../facts";
import { nuisanceInTitle } from "./about";
import { cameRuns } from "./amount";
import { callsWith, firstCallOf, patternOf } from "./counted";
import { areMessages, countingOf, tableName } from "./group";
import { type Ledger, run } from "./ledger";
import { cautionOf } from "./number-caution";

/** So many numbers stand in the letter itself; the table behind it has them all. */
const listed = 10;

/** The numbers, and what they do not prove. you: 贵局, or nothing. lead: calls whose numbers come first. */
export function numberBlocks(
  facts: Facts,
  ledger: Ledger,
  you: string | null = "",
  lead: LoggedCall[] = [],
): Block[] {
  const caution = cautionOf(facts.calls, you);
  const list = numberList(facts, ledger, lead);
  return caution === "" ? list : [...list, { kind: "paragraph", runs: [run(caution)] }];
}

/** 来电最多的号码在前: each number with its count; those of `lead` before the others. */
export function numberList(facts: Facts, ledger: Ledger, lead: LoggedCall[] = []): Block[] {
  const first = new Set(lead.map(({ number }) => number));
  const isLater = ({ number }: NumberPattern) => Number(!first.has(number));
  const all = patternOf(facts.calls).perNumber.toSorted((a, b) => isLater(a) - isLater(b));
  const rows = all.slice(0, listed).map((one) => ({
    name: profileOf(facts.calls, one.number).display,
    value: [
      ...countRuns(facts.calls, all, one, ledger),
      run(kindInWords(profileOf(facts.calls, one.number))),
    ],
  }));
  const rest = restRuns(facts.calls, all, ledger);
  return [
    { kind: "pairs", rows },
    ...(rest.length === 0 ? [] : [{ kind: "paragraph", runs: rest } as const]),
  ];
}

function countRuns(calls: LoggedCall[], all: NumberPattern[], one: NumberPattern, ledger: Ledger): Run[] {
  return cameRuns(callsWith(calls, one.callIds), sumClaim(all), ledger);
}

function restRuns(calls: LoggedCall[], all: NumberPattern[], ledger: Ledger): Run[] {
  const rest = all.slice(listed);
  if (rest.length === 0) return [];
  const theirs = callsWith(
    calls,
    rest.flatMap((one) => one.callIds),
  );
  const { shown, beside } = shownNumbers(rest.map((one) => one.number));
  const named = shown.length > 0 ? ledger.fact(countedInWords(shown), sumClaim(all)) : run("未显示的号码");
  return [
    run("其余"),
    named,
    run(beside),
    run(areMessages(theirs) ? "" : "共"),
    ...cameRuns(theirs, sumClaim(all), ledger),
    run(`，逐条列在${tableName(calls)}中。`),
  ].filter((one) => one.text !== "");
}

/** 各号码依次7、3、2，合计12 ← 各个号码的次数加起来. */
function sumClaim(all: NumberPattern[]) {
  const total = all.reduce((sum, one) => sum + one.count, 0);
  const each = all.map(({ count }) => count).join("、");
  const parts = all.length > 6 ? `${all.length}个号码` : `各号码依次${each}`;
  const text = all.length === 1 ? `这个号码${total}次` : `${parts}，合计${total}`;
  return {
    id: "per-number",
    text,
    source: all.length === 1 ? "数出来的" : "各个号码的次数加起来",
    callIds: all.flatMap((one) => one.callIds),
  };
}

/** A call that showed none adds no number to the count: it stands beside them. */
export function shownNumbers(numbers: string[]): { shown: string[]; beside: string } {
  const all = new Set(numbers);
  const hidden = all.delete("");
  return { shown: [...all], beside: hidden && all.size > 0 ? "和未显示的号码" : "" };
}

/** 2个号码, 2个发送人, 2个号码和1个发送人: the name that a message gave in its place is no number. */
export function countedInWords(shown: string[]): string {
  const names = shown.filter((one) => !isNumber(one)).length;
  const numbers = shown.length - names;
  const parts = [numbers > 0 ? `${numbers}个号码` : "", names > 0 ? `${names}个发送人` : ""];
  return parts.filter((part) => part !== "").join("和");
}

const isNumber = (shown: string) => /^[+\d]/.test(shown);

export function profileOf(calls: LoggedCall[], number: string): NumberProfile {
  const call = firstCallOf(calls, number);
  if (!call) throw new Error("a number of the letter stands in no call");
  return call.profile;
}

/** （虚拟运营商号段）, （固定电话）; "" for a plain mobile number or when the digits tell nothing. */
function kindInWords(profile: NumberProfile): string {
  const plain: NumberProfile["kind"][] = ["mobile", "unknown", "hidden"];
  if (plain.includes(profile.kind)) return "";
  return `（${profile.kindName}${profile.virtual ? "号段" : ""}）`;
}

/** 关于170 9000 0000等号码营销电话骚扰的举报信. */
export function titleOf(calls: LoggedCall[], letterName: string): string {
  return `关于${whoseInTitle(calls)}${nuisanceInTitle(calls)}的${letterName}`;
}

/** 号码170 9000 0000, 170 9000 0000等号码, 未显示号码的; 发送方CMCC where a name stands in the place of the number. */
export function whoseInTitle(calls: LoggedCall[], lead = calls): string {
  const numbers = numbersInWords(calls, lead);
  if (numbers === hiddenName) return `${numbers}的`;
  if (/等(?:号码|发送方)$/.test(numbers)) return numbers;
  return `${isNumber(numbers) ? "号码" : "发送方"}${numbers}`;
}

const hiddenName = identify("").display;

/** 170 9000 0000等号码, 170 9000 0000, CMCC等发送方, 未显示号码: the numbers in short, the busiest first, and a name in the place of one last. lead: those of them whose number is named. */
export function numbersInWords(calls: LoggedCall[], lead = calls): string {
  const all = patternOf(calls).perNumber;
  const known = [...patternOf(lead).perNumber, ...all].filter((one) => one.number !== "");
  const first = known.find((one) => isNumber(one.number)) ?? known[0] ?? all[0];
  if (!first) return "";
  const noun = first.number === "" || isNumber(first.number) ? "等号码" : "等发送方";
  return `${profileOf(calls, first.number).display}${all.length > 1 ? noun : ""}`;
}

/** So many numbers are named in a sentence; of more the first. */
const namedAtMost = 3;

/** 170 9000 0000和未显示号码的来电: what came from them. */
export function callsOf(calls: LoggedCall[]): string {
  return `${numbersNamed(calls).replace(/未显示的号码$/, "未显示号码")}的${countingOf(calls).noun}`;
}

/** 170 9000 0000和未显示的号码; 170 9000 0000等4个号码: the numbers as a sentence names them. */
export function numbersNamed(calls: LoggedCall[]): string {
  const { shown, beside } = shownNumbers(patternOf(calls).perNumber.map(({ number }) => number));
  if (shown.length === 0) return "未显示的号码";
  const listed = shown.slice(0, shown.length > namedAtMost ? 1 : namedAtMost);
  const names = listed.map((number) => profileOf(calls, number).display).join("、");
  return `${names}${shown.length > namedAtMost ? `等${countedInWords(shown)}` : ""}${beside}`;
}
