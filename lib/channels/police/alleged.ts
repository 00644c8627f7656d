import type { CallSign } from "@/lib/calls/call";
import { inOrder } from "@/lib/calls/convert";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { LoggedCall } from "../facts";
import { areMessages } from "../parts/group";
import { standingSigns } from "../parts/subject";
import { busiestHour, floods, manyInAnHour } from "./hour";
import { isIntercepted, lossIn } from "./loss";
import { isPaidWithin } from "./paid-within";

type Recorded = { told: string; remark: string };

/** How the letter calls what the user marked: never a finding. What the user did, and what was counted, is told as such. */
const recorded: Record<CallSign, Recorded> = {
  fraud: { told: "疑似诈骗", remark: "疑似诈骗" },
  paid: { told: "通话中或者之后我付了款", remark: "我付了款" },
  threat: { told: "有威胁、恐吓内容", remark: "疑似威胁恐吓" },
  flood: { told: "在短时间内连续打来", remark: "短时间内连续打来" },
  "sells-data": { told: "涉嫌买卖或者提供个人信息", remark: "涉嫌买卖信息" },
};

const paidMeanwhile = { told: "通话期间我付了款", remark: recorded.paid.remark };
const floodOfMessages = { told: "在短时间内连续发来", remark: "短时间内连续发来" };

/** What came back is told with what was paid, and by when it was paid, where that is known. */
function paidAs(calls: LoggedCall[], moneyLost: string): Recorded {
  if (lossIn(moneyLost) !== "returned")
    return calls.every((call) => isPaidWithin(call, moneyLost)) ? paidMeanwhile : recorded.paid;
  const by = /银行/.test(moneyLost) ? "被银行拦截" : "被拦截";
  const back = isIntercepted(moneyLost) ? `${by}、已退回` : "已退回";
  return { told: `通话中或者之后我付款，${back}`, remark: `我付款后${back}` };
}

/** The same by what these were: messages are sent. moneyLost: the user's words about it. */
export function recordedOf(sign: CallSign, calls: LoggedCall[], moneyLost = ""): Recorded {
  if (sign === "paid") return paidAs(calls, moneyLost);
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

/** Whose calls carry a mark is named before who merely came more often. */
export function markedFirst(calls: LoggedCall[]): LoggedCall[] {
  const marked = callsWithSign(calls, "fraud", "paid", "threat", "sells-data");
  return marked.length > 0 ? marked : calls;
}

/** The days by which the law on these calls is chosen. */
export function daysOf(calls: LoggedCall[]): string[] {
  return calls.map((call) => dayInBeijing(call.at));
}

/** What the calls bear out: marked of what was heard, or a flood by its count. */
export function signsBorneOut(calls: LoggedCall[]): CallSign[] {
  const marked = calls.flatMap(standingSigns).filter((sign) => sign !== "flood");
  const flood: CallSign[] = isFlood(calls) ? ["flood"] : [];
  return inOrder([...marked, ...flood]);
}

/** Marked as one, and dense enough, by one number or by several. */
function isFlood(calls: LoggedCall[]): boolean {
  const isMarked = calls.some(({ signs }) => signs.includes("flood"));
  return isMarked && (floods(calls).length > 0 || busiestHour(calls).length >= manyInAnHour);
}

/** Said first in the remarks of a call in the table. */
export function signRemarks(calls: LoggedCall[], moneyLost: string): (call: LoggedCall) => string[] {
  const marked = signsInOrder.map((sign) => ({ sign, calls: new Set(callsWithSign(calls, sign)) }));
  return (call) =>
    marked.filter((one) => one.calls.has(call)).map(({ sign }) => recordedOf(sign, [call], moneyLost).remark);
}
