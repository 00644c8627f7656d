import type { CallSign } from "@/lib/calls/call";
import type { Evidence } from "@/lib/evidence/evidence";
import type { Facts, LoggedCall } from "../facts";
import { subjectsIn, wasHeard } from "../parts/subject";
import { callsWithSign } from "./alleged";
import { companyOf } from "./company";
import { pestering } from "./pestering";

const known = new WeakMap<LoggedCall[], LoggedCall[]>();

/** What the report tells of: a sale by others, on the same phone, is none of it, and neither are its files. */
export function reported(facts: Facts): Facts {
  const calls = known.get(facts.calls) ?? asTold(reportedCalls(facts.calls));
  known.set(facts.calls, calls);
  const isFraud = callsWithSign(calls, "fraud", "paid").length > 0;
  const answers = isFraud ? { ...facts.answers, neverAgreed: false } : facts.answers;
  if (calls === facts.calls) return { ...facts, answers };
  const ofThem = (all: Evidence[]) => evidenceOf(all, facts.calls, calls);
  return {
    ...facts,
    answers: companyOf({ ...facts, answers }, calls),
    calls,
    evidence: ofThem(facts.evidence),
    notHere: ofThem(facts.notHere),
  };
}

/** A no is nothing in a fraud, and what its callers said beside it is no sale. */
function asTold(calls: LoggedCall[]): LoggedCall[] {
  if (!isFraudAlone(calls)) return calls;
  const told = { refused: false, refusedWay: null, refusals: [] };
  return calls.map((call) => ({ ...call, ...told, category: call.signs.length > 0 ? call.category : null }));
}

const partsOfFraud: CallSign[] = ["fraud", "paid", "threat"];

/** Nothing in it is a threat of its own, a sale of data, or about how often somebody came. */
function isFraudAlone(calls: LoggedCall[]): boolean {
  const frauds = new Set(callsWithSign(calls, "fraud", "paid"));
  const isOfIt = (call: LoggedCall) =>
    call.signs.every((sign) => sign === "fraud" || (frauds.has(call) && partsOfFraud.includes(sign)));
  return frauds.size > 0 && calls.every(isOfIt) && pestering(calls).every((call) => frauds.has(call));
}

function evidenceOf(evidence: Evidence[], all: LoggedCall[], told: LoggedCall[]): Evidence[] {
  const kept = new Set(told.map(({ id }) => id));
  const left = new Set(all.map(({ id }) => id).filter((id) => !kept.has(id)));
  return evidence.filter(({ callIds }) => callIds.length === 0 || !callIds.every((id) => left.has(id)));
}

/** The calls that carry what is reported, all of those numbers, and all about the same thing; the very same calls where that is all. */
export function reportedCalls(calls: LoggedCall[]): LoggedCall[] {
  const alleged = new Set([...calls.filter(({ signs }) => signs.length > 0), ...pestering(calls)]);
  if (alleged.size === 0) return calls;
  const numbers = new Set([...alleged].map(({ number }) => number).filter((number) => number !== ""));
  const subject = subjectsIn(calls);
  const subjects = new Set([...alleged].map(subject).filter((one) => one !== null));
  const isUnknown = mayBeTheirs(calls);
  const told = calls.filter((call) => {
    const about = subject(call);
    if (alleged.has(call) || numbers.has(call.number)) return true;
    return about === null ? isUnknown : subjects.has(about);
  });
  const heard = isFraudAlone(told) ? told.filter((call) => alleged.has(call) || wasHeard(call)) : told;
  return heard.length === calls.length ? calls : heard;
}

/** Of what nobody heard: among threats and floods it may be of those who threaten; beside a fraud or a sale it is nobody's. */
function mayBeTheirs(calls: LoggedCall[]): boolean {
  return callsWithSign(calls, "threat", "flood").length > 0 || pestering(calls).length > 0;
}

/** Calls that were chosen, and are not told. */
export function besideThePoint(calls: LoggedCall[]): LoggedCall[] {
  const told = new Set(reportedCalls(calls));
  return calls.filter((call) => !told.has(call));
}
