import type { CallSign } from "@/lib/calls/call";
import { listInWords } from "@/lib/letters/wording";
import type { LoggedCall } from "../facts";
import { areMessages, countingOf } from "../parts/group";
import { titleOf, whoseInTitle } from "../parts/numbers";

type Recorded = { title: string; told: string; remark: string };

/** How the letter calls what the user marked: what was said or done, never a finding. */
const recorded: Record<CallSign, Recorded> = {
  fraud: { title: "诈骗", told: "疑似诈骗", remark: "疑似诈骗" },
  paid: { title: "诈骗", told: "通话中或者之后我付了款", remark: "已付款" },
  threat: { title: "威胁恐吓", told: "有威胁、恐吓的内容", remark: "威胁恐吓" },
  flood: { title: "滋扰", told: "在短时间内连续打来", remark: "连续拨打" },
  "sells-data": { title: "买卖个人信息", told: "涉及买卖或者提供个人信息", remark: "买卖信息" },
};

const floodOfMessages = { title: "滋扰", told: "在短时间内连续发来", remark: "连续发送" };

/** The same by what these were: messages are sent. */
export function recordedOf(sign: CallSign, calls: LoggedCall[]): Recorded {
  return sign === "flood" && areMessages(calls) ? floodOfMessages : recorded[sign];
}

/** Money and safety first. */
export const signsInOrder: readonly CallSign[] = ["fraud", "paid", "threat", "flood", "sells-data"];

/** The calls that carry any of these signs. */
export function callsWithSign(calls: LoggedCall[], ...signs: CallSign[]): LoggedCall[] {
  return calls.filter((call) => signs.some((sign) => call.signs.includes(sign)));
}

/** Said first in the remarks of a call in the table. */
export function signRemarks(call: LoggedCall): string[] {
  const signs = signsInOrder.filter((sign) => call.signs.includes(sign));
  return signs.map((sign) => recordedOf(sign, [call]).remark);
}

/** 关于170 9000 0000等号码来电涉嫌诈骗、威胁恐吓的报案材料: of the marked calls only; without a sign, what any letter is called. */
export function titleOfReport(calls: LoggedCall[]): string {
  const signs = signsInOrder.filter((sign) => calls.some((call) => call.signs.includes(sign)));
  if (signs.length === 0) return titleOf(calls, "报案材料");
  const marked = calls.filter((call) => call.signs.length > 0);
  const matters = [...new Set(signs.map((sign) => recorded[sign].title))];
  return `关于${whoseInTitle(marked)}${countingOf(marked).noun}涉嫌${listInWords(matters)}的报案材料`;
}
