import { nameOf } from "@/lib/calls/names";
import type { Facts, LoggedCall } from "../facts";
import { mayBeCommercial } from "../parts/about";
import { countingOf } from "../parts/group";
import { callsOf } from "../parts/numbers";
import { asShown } from "../parts/numbers-in-short";
import { provesNothing } from "../parts/proves-nothing";

/** The operator's own selling, from its own numbers. */
export function ownCalls({ calls, complainant }: Pick<Facts, "calls" | "complainant">): LoggedCall[] {
  return calls.filter(
    (call) =>
      call.profile.kind === "operator" &&
      (call.profile.operator === complainant.operator || saysItIs(call, complainant.operator)) &&
      mayBeCommercial(call),
  );
}

/** 联通 from 10016: a number of an operator, nobody knows of which but by the name it gave. */
function saysItIs(call: LoggedCall, operator: string): boolean {
  const name = nameOf(call).replace(/(客服|中心|公司)$/, "");
  return call.profile.operator === null && name.length > 1 && operator.endsWith(name.replace(/^中国/, ""));
}

/** 10010、10016: by which of its own numbers it sold; "" by none. aloud: as one searches for them. */
export function ownNumbers(facts: Pick<Facts, "calls" | "complainant">, aloud = false): string {
  const own = ownCalls(facts).map(({ number, profile }) =>
    aloud ? asShown(number, profile) : profile.display,
  );
  return [...new Set(own)].join("、");
}

/** Those of which one asks where they come from: not by the numbers that are the operator's own, and none where all prove nothing. */
export function callsToTrace(facts: Pick<Facts, "calls" | "complainant">): LoggedCall[] {
  const own = new Set(ownCalls(facts).map(({ number }) => number));
  const others = facts.calls.filter(({ number }) => !own.has(number));
  return others.length === 0 || provesNothing(others) ? [] : others;
}

/** Of its own numbers: on whose word it called, and with what consent. */
export function ownRequest(facts: Facts): string[] {
  const own = ownCalls(facts);
  if (own.length === 0) return [];
  const { noun, done, origin } = countingOf(own);
  return [
    `核实${ownNumbers(facts)}的${noun}是否由贵公司自行或者委托他人${done}；是的，请说明是否事先取得我的同意；不是的，请查明实际${origin}并告知`,
  ];
}

/** 上述号码; beside the operator's own only the others. */
export function tracedInWords(facts: Facts, all: string): string {
  const traced = callsToTrace(facts);
  if (traced.length === facts.calls.length) return all;
  return callsOf(traced);
}
