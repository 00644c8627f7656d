import { noLentCards } from "@/lib/law/refs";
import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { isCommercial, mayBeCommercial } from "./about";
import { grounds } from "./fraud-grounds";
import type { NumberCheck } from "./number-checks";
import { callsOf } from "./numbers";

/** What a card or a line sends by itself, or what comes from abroad, needs no port that somebody here lets. */
const withoutPort: NumberKind[] = [
  "mobile",
  "virtual-mobile",
  "iot",
  "satellite",
  "landline",
  "intermediary",
  "international",
];

/** Of those that may sell something; the word 商业性 only where all of these do. */
export function messageChecks(calls: LoggedCall[]): NumberCheck[] {
  const messages = calls.filter((call) => call.kind === "sms" && mayBeCommercial(call));
  const selling = messages.filter(({ profile }) => !withoutPort.includes(profile.kind));
  if (selling.length === 0) return [];
  const what = selling.every(isCommercial) ? "商业性短信" : "短信";
  const which = selling.length === messages.length ? "所列" : callsOf(selling).replace(/短信$/, "");
  const request = `核查${which}${what}的发送方和提供短信端口的单位，是否存在出租、出借短信端口的情形`;
  return [{ topic: "resource", request, basis: grounds([noLentCards], selling) }];
}
