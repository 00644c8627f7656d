import type { LoggedCall } from "../facts";
import { callsByNumber } from "../parts/counted";
import { groupsOf } from "../parts/group";
import { areOfKnownPersons } from "../parts/known-person";
import { stillSameName } from "../parts/others-after";
import { isSelling } from "../parts/telling-words";
import { disturbingCalls } from "../parts/to-police";
import { callsWithSign, signsBorneOut } from "./alleged";
import { busiestHour, manyInAnHour } from "./hour";

/** From so many calls on after a no it is 纠缠. A measure of ours, no threshold of any law, and never printed. */
const oftenAfterNo = 3;

/** Nobody marked it, and the count speaks: one number that went on after a no, or a dense hour; of a known person less will do. */
export function pestering(calls: LoggedCall[]): LoggedCall[] {
  const hour = busiestHour(calls);
  const dense = hour.length >= manyInAnHour ? hour : [];
  const known = areOfKnownPersons(calls) ? disturbingCalls(calls) : [];
  const found = new Set([...dense, ...goingOn(calls), ...known]);
  return calls.filter((call) => found.has(call));
}

/** The calls by which a number that was told no went on. */
export function goingOn(calls: LoggedCall[]): LoggedCall[] {
  const after = groupsOf(calls).flatMap((group) => group.after.own);
  return [...callsByNumber(after).values()].filter((own) => own.length >= oftenAfterNo).flat();
}

/** What was sold or pressed with after a no, by a number that went on or by the same name under another: oldest first. */
export function soldAfterNo(calls: LoggedCall[]): LoggedCall[] {
  const went = new Set(goingOn(calls));
  if (went.size === 0) return [];
  const again = new Set(groupsOf(calls).flatMap(stillSameName));
  return calls.filter((call) => (went.has(call) || again.has(call)) && isSelling(call));
}

/** Coming again and again: pestering, threats or a flood more than once, and what came along with them; a fraud is no mere disturbance. */
export function disturbing(calls: LoggedCall[]): LoggedCall[] {
  const frauds = new Set(callsWithSign(calls, "fraud", "paid"));
  const signed = callsWithSign(calls, "threat", "flood").filter((call) => !frauds.has(call));
  const repeated = signed.length > 0 ? disturbingCalls(calls) : [];
  const all = new Set([...pestering(calls), ...repeated, ...(signed.length > 1 ? signed : [])]);
  return calls.filter((call) => all.has(call) && !frauds.has(call));
}

/** Figures prove how often they came; of one threat, or a fraud, they prove nothing. */
export function isAboutHowOften(calls: LoggedCall[]): boolean {
  return isPlain(calls) || disturbing(calls).length > 0;
}

/** Nothing was marked, and nobody known called: such calls are mostly found to be somebody else's matter. */
export function isPlain(calls: LoggedCall[]): boolean {
  return signsBorneOut(calls).length === 0 && !areOfKnownPersons(calls);
}
