import { noLentCards } from "@/lib/law/refs";
import type { LoggedCall } from "../facts";
import { isCommercial, mayBeCommercial } from "./about";
import { grounds } from "./fraud-grounds";
import type { NumberCheck } from "./number-checks";

/** Of those that may sell something; the word 商业性 only where all of these do. */
export function messageChecks(calls: LoggedCall[]): NumberCheck[] {
  const selling = calls.filter((call) => call.kind === "sms" && mayBeCommercial(call));
  if (selling.length === 0) return [];
  const what = selling.every(isCommercial) ? "商业性短信" : "短信";
  const request = `核查所列${what}的发送方和提供短信端口的单位，是否存在出租、出借短信端口的情形`;
  return [{ topic: "resource", request, basis: grounds([noLentCards], selling) }];
}
