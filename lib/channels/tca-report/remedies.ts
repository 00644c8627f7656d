import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { areHidden, areMessages } from "../parts/group";

/** Lines of an operator or an office: nobody asks for those to be shut. */
const kept: NumberKind[] = ["operator", "public-service"];

/** What the administration can have done about the numbers: shut or limited, and handed on to the province they belong to. */
export function remedies(calls: LoggedCall[]): string[] {
  if (calls.every(({ profile }) => kept.includes(profile.kind))) return [];
  const what = areHidden(calls) ? "所用的号码、线路" : "上述号码、线路";
  const limited = areMessages(calls) ? "限制发送" : "限制呼出";
  const shut = `核查属实的，请依法责令有关电信企业关停${what}或者${limited}，并告知所属的电信企业`;
  const handedOn = "号码归外省的，请转送归属地通信管理局办理，并告知转送情况";
  return areHidden(calls) ? [shut] : [shut, handedOn];
}
