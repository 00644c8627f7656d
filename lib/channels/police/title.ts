import { listInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { countingOf, groupsOf } from "../parts/group";
import { titleOf, whoseInTitle } from "../parts/numbers";
import { stillSameName } from "../parts/others-after";
import { callsWithSign, markedFirst, signsBorneOut } from "./alleged";
import { disturbing, pestering } from "./pestering";
import { threatsApart, threatsOfSafety } from "./threats";

/** 关于170 9000 0000等号码来电涉嫌诈骗和威胁恐吓的报案材料: of the marked calls only; without a sign, what any letter is called. */
export function titleOfReport(calls: LoggedCall[]): string {
  const matters = mattersIn(calls);
  if (matters.length === 0) return titleOf(calls, "报案材料");
  return `关于${isSharedByAll(matters) ? accusedOfAll(matters) : accusedApart(matters)}的报案材料`;
}

type Alleged = { name: string; calls: LoggedCall[] };

/** Each thing that is alleged, with the calls that carry it. */
function mattersIn(calls: LoggedCall[]): Alleged[] {
  const all: Alleged[] = [
    { name: "诈骗", calls: callsWithSign(calls, "fraud", "paid") },
    ...peaceIn(calls),
    { name: "买卖个人信息", calls: callsWithSign(calls, "sells-data") },
  ];
  return all.filter((one) => one.calls.length > 0);
}

/** By what the report rests on: threats to a job among calls that go on are the disturbance that is cited. */
function peaceIn(calls: LoggedCall[]): Alleged[] {
  const [threats, disturbed] = [threatsApart(calls), disturbing(calls)];
  const isCitedSo = threats.length > 0 && threatsOfSafety(calls).length === 0 && disturbed.length > 0;
  if (isCitedSo) return [{ name: "滋扰", calls: disturbed }];
  return [
    { name: "威胁恐吓", calls: threats },
    { name: "滋扰", calls: floodsOrPestering(calls) },
  ];
}

/** Where nothing is marked, what the count itself shows, and whoever was told no under another number. */
function floodsOrPestering(calls: LoggedCall[]): LoggedCall[] {
  const flood = callsWithSign(calls, "flood");
  const isMarked = signsBorneOut(calls).some((sign) => sign !== "flood");
  if (flood.length > 0 || isMarked) return flood;
  const found = pestering(calls);
  const all = new Set(found.length > 0 ? [...found, ...groupsOf(calls).flatMap(stillSameName)] : []);
  return calls.filter((call) => all.has(call));
}

/** Whether every number in question is in question for all of it: only then may it stand in one breath. */
function isSharedByAll(matters: Alleged[]): boolean {
  const numbers = matters.map(({ calls }) => new Set(calls.map(({ number }) => number)));
  const all = new Set(numbers.flatMap((some) => [...some]));
  return numbers.every(({ size }) => size === all.size);
}

function accusedOfAll(matters: Alleged[]): string {
  const calls = [...new Set(matters.flatMap((one) => one.calls))];
  return `${whoseInTitle(calls, markedFirst(calls))}${countingOf(calls).noun}涉嫌${listInWords(matters.map(({ name }) => name))}`;
}

/** 号码171 0000 0000来电涉嫌诈骗、号码165 0000 0000来电涉嫌威胁恐吓 */
function accusedApart(matters: Alleged[]): string {
  return matters
    .map(
      ({ name, calls }) => `${whoseInTitle(calls, markedFirst(calls))}${countingOf(calls).noun}涉嫌${name}`,
    )
    .join("、");
}
