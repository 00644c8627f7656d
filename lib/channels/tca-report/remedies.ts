import { listInWords } from "@/lib/letters/wording";
import type { NumberKind } from "@/lib/numbers/profile";
import type { LoggedCall } from "../facts";
import { areHidden, areMessages } from "../parts/group";

/** Lines of an operator or an office: nobody asks for those to be shut. */
const kept: NumberKind[] = ["operator", "public-service"];

const isKept = ({ profile }: LoggedCall) => kept.includes(profile.kind);

/** What the administration can have done about the numbers: shut or limited, and handed on to the province they belong to. */
export function remedies(calls: LoggedCall[]): string[] {
  const closable = calls.filter((call) => !isKept(call));
  if (closable.length === 0) return [];
  return [shutRequest(closable, calls), ...handedOn(closable)];
}

/** 关停上述号码、线路（10010、10016除外） */
function shutRequest(closable: LoggedCall[], calls: LoggedCall[]): string {
  const what = areHidden(closable) ? "所用的号码、线路" : "上述号码、线路";
  const spared = [...new Set(calls.filter(isKept).map(({ profile }) => profile.display))];
  const except = spared.length === 0 ? "" : `（${listInWords(spared)}除外）`;
  const limited = areMessages(closable) ? "限制发送" : "限制呼出";
  return `核查属实的，请依法责令有关电信企业关停${what}${except}或者${limited}，并告知所属的电信企业`;
}

/** Only a number of this country belongs to a province. */
function handedOn(closable: LoggedCall[]): string[] {
  const isOfProvince = ({ number, profile }: LoggedCall) => number !== "" && profile.kind !== "international";
  return closable.some(isOfProvince) ? ["号码归外省的，请转送归属地通信管理局办理，并告知转送情况"] : [];
}
