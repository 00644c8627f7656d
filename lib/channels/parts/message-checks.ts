import { dayInBeijing } from "@/lib/deadlines/beijing";
import { policyInPrint, smsRules } from "@/lib/law/policy";
import type { LoggedCall } from "../facts";
import { isCommercial, mayBeCommercial } from "./about";
import { noBasis } from "./basis";
import type { NumberCheck } from "./number-checks";

/** Of those that may sell something; the word 商业性 only where all of these do. */
export function messageChecks(calls: LoggedCall[]): NumberCheck[] {
  const selling = calls.filter(
    (call) => call.kind === "sms" && mayBeCommercial(call) && dayInBeijing(call.at) >= smsRules.from,
  );
  if (selling.length === 0) return [];
  const what = selling.every(isCommercial) ? "商业性短信" : "短信";
  const request = `对所列${what}，依照${policyInPrint(smsRules)}核查发送方和提供端口的单位`;
  return [{ request, basis: noBasis }];
}
