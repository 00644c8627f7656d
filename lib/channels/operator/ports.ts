import type { LoggedCall } from "../facts";
import { callsOf } from "../parts/numbers";

/** What came by a port that an operator lets a company use. */
export function portCalls(calls: LoggedCall[]): LoggedCall[] {
  return calls.filter(({ profile }) => profile.kind === "sms-port");
}

/** 该端口; 1069 0000 0000的短信所用端口 where other calls came too. "" where nothing came by one. */
export function portsInWords(calls: LoggedCall[]): string {
  const sent = portCalls(calls);
  if (sent.length === 0) return "";
  return sent.length === calls.length ? "该端口" : `${callsOf(sent)}所用端口`;
}

/** 查明该端口由哪家企业接入、使用，接入时是否核验其真实身份和资质: only the operator can tell. "" where nothing came by one. */
export function portCheck(calls: LoggedCall[]): string {
  const which = portsInWords(calls);
  return which === "" ? "" : `查明${which}由哪家企业接入、使用，接入时是否核验其真实身份和资质`;
}

/** 查明端口由谁使用、有无核验: the same where there is little room. */
export function portCheckInShort(calls: LoggedCall[]): string {
  return portCalls(calls).length === 0 ? "" : "查明短信端口由谁使用、有无核验其身份";
}
