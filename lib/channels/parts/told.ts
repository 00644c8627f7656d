import { fromCaseData } from "@/lib/letters/from-case-data";
import type { LoggedCall } from "../facts";
import type { FiledStep } from "../filed-step";
import { numberOf } from "../given-number";

type Kept = Pick<LoggedCall, "caseDataAt">;

/** 都来自案件数据, 其中3次来自案件数据; "" where none of these calls does. */
export function toldAmong(calls: readonly Kept[], unit: string): string {
  const told = calls.filter(({ caseDataAt }) => Boolean(caseDataAt)).length;
  if (told === 0) return "";
  if (told < calls.length) return `其中${told}${unit}${fromCaseData}`;
  return told === 1 ? fromCaseData : `都${fromCaseData}`;
}

/** 都来自案件数据, 其中3次和1次拒绝来自案件数据: of the calls and of what was said to them, once for both; "" where no call does. */
export function toldInAll(calls: readonly Kept[], nos: readonly Kept[], unit: string): string {
  const [came, said] = [calls, nos].map((all) => all.filter(({ caseDataAt }) => Boolean(caseDataAt)).length);
  if (!came) return "";
  if (came === calls.length && said === nos.length) return toldAmong(calls, unit);
  return `其中${came}${unit}${said ? `和${said}次拒绝` : ""}${fromCaseData}`;
}

/** Whether case data says anything of that filing: its day, its way, or the number that letters print of it. */
export function isFilingTold(step: FiledStep): boolean {
  return step.filed.isTold === true || numberOf(step)?.isTold === true;
}
