import type { Facts } from "../facts";
import { fraudsIn } from "../parts/grave";
import { nameKnown } from "../parts/name-known";
import { toPolice } from "../parts/to-police";
import { callsWithSign } from "../police/alleged";

/** 诈骗、威胁线索转公安, 信息泄露、治安线索转公安: what the letter asks to hand on to the police, each of it. "" where it asks nothing of them. */
export function forPolice(facts: Facts, lead: string, verb: string, end = ""): string {
  const isThreat = callsWithSign(facts.calls, "threat").length > 0;
  const asked = [
    { what: "诈骗", isAsked: fraudsIn(facts.calls).length > 0 },
    { what: "威胁", isAsked: isThreat },
    { what: "信息泄露", isAsked: nameKnown(facts).texts.length > 0 },
    { what: "治安", isAsked: !isThreat && toPolice(facts).texts.length > 0 }, // a threat is such a matter itself
  ].filter(({ isAsked }) => isAsked);
  return asked.length === 0 ? "" : `${lead}${asked.map(({ what }) => what).join("、")}线索${verb}${end}`;
}
