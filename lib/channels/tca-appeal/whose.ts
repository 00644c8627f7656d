import type { Facts, LoggedCall } from "../facts";
import { callsToTrace } from "../operator/own-calls";
import { portCalls } from "../operator/ports";
import { tracingBasis } from "../operator/tracing-basis";
import { askedAbout } from "./asked";

const tracedOf = (facts: Facts) => callsToTrace({ ...facts, calls: askedAbout(facts) });

/** Whether some may be another operator's, of which nothing else asks whose: who uses a port is asked by itself. */
export function mayBeAnothers(facts: Facts): boolean {
  const traced = tracedOf(facts);
  return portCalls(traced).length < traced.length;
}

/** 此前是否作过拦截和溯源核查: what nobody knows yet is asked, and no neglect is told. "" of messages. */
export function tracingAsked(facts: Facts): string {
  return tracingBasis(tracedOf(facts)).texts.length === 0 ? "" : "此前是否作过拦截和溯源核查";
}

/** （未显示号码的，查明实际主叫号码）: nobody but the operator can. "" where each call showed its number. */
export function hiddenAsked(calls: LoggedCall[]): string {
  const hidden = calls.filter(({ kind, number }) => kind === "call" && number === "");
  if (hidden.length === 0) return "";
  return hidden.length === calls.length ? "，查明实际主叫号码" : "（未显示号码的，查明实际主叫号码）";
}
