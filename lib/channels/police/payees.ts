import { nameOf } from "@/lib/calls/names";
import type { LoggedCall } from "../facts";
import { callsWithSign } from "./alleged";

/** How many callers money was paid to, as far as the log can tell: one number is one, and so is one name. */
export function payeesOf(calls: LoggedCall[]): number {
  const parties: Set<string>[] = [];
  for (const call of callsWithSign(calls, "paid")) {
    const keys = keysOf(call);
    const same = parties.filter((party) => keys.some((key) => party.has(key)));
    const joined = new Set([...keys, ...same.flatMap((party) => [...party])]);
    for (const party of same) parties.splice(parties.indexOf(party), 1);
    parties.push(joined);
  }
  return parties.length;
}

/** Two hidden numbers are never known to be one. */
function keysOf(call: LoggedCall): string[] {
  const keys = [call.number && `号码${call.number}`, nameOf(call) && `自称${nameOf(call)}`];
  const known = keys.filter((key) => key !== "");
  return known.length === 0 ? [call.id] : known;
}
