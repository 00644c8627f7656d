import type { Claim, Run } from "@/lib/letters/letter";
import type { LoggedCall } from "../facts";
import { countingOf } from "./group";
import { type Ledger, run } from "./ledger";

type Sort = Pick<LoggedCall, "kind">;

/** 来电4次、发来短信1条: what the other side did, each in its own unit. */
export function cameInWords(calls: Sort[]): string {
  return eachInWords(calls, "发来短信");
}

/** 来电4次、短信1条: the same as things. */
export function sumInWords(calls: Sort[]): string {
  return eachInWords(calls, "短信");
}

/** 4次, 1条; 来电4次、短信1条 where no one unit counts them. */
export function amountOf(calls: Sort[]): string {
  return areMixed(calls) ? sumInWords(calls) : `${calls.length}${countingOf(calls).unit}`;
}

/** What cameInWords says, its figures a fact of the letter. */
export function cameRuns(calls: Sort[], claim: Claim, ledger: Ledger): Run[] {
  if (areMixed(calls)) return [ledger.fact(cameInWords(calls), claim)];
  return [run(countingOf(calls).verb), ledger.fact(amountOf(calls), claim)];
}

/** What sumInWords says, its figures a fact of the letter. */
export function sumRuns(calls: Sort[], claim: Claim, ledger: Ledger): Run[] {
  if (areMixed(calls)) return [ledger.fact(sumInWords(calls), claim)];
  return [run(countingOf(calls).noun), ledger.fact(amountOf(calls), claim)];
}

function areMixed(calls: Sort[]): boolean {
  return new Set(calls.map(({ kind }) => kind)).size > 1;
}

function eachInWords(calls: Sort[], message: string): string {
  const messages = calls.filter(({ kind }) => kind === "sms").length;
  const rings = calls.length - messages;
  const parts = [rings > 0 ? `来电${rings}次` : "", messages > 0 ? `${message}${messages}条` : ""];
  return parts.filter((part) => part !== "").join("、");
}

/** 都, which nobody says of one. */
export function allOf(some: readonly unknown[]): string {
  return some.length > 1 ? "都" : "";
}
