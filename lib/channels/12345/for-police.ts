import type { LoggedCall } from "../facts";
import { fraudsIn } from "../parts/grave";
import { callsWithSign } from "../police/alleged";

/** 诈骗、威胁线索转公安: what only the police look into, as the letter asks it. "" where nothing is. */
export function forPolice(calls: LoggedCall[], lead: string, verb: string, end = ""): string {
  const what = [
    ...(fraudsIn(calls).length > 0 ? ["诈骗"] : []),
    ...(callsWithSign(calls, "threat").length > 0 ? ["威胁"] : []),
  ];
  return what.length === 0 ? "" : `${lead}${what.join("、")}线索${verb}${end}`;
}
