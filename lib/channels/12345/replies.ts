import type { Outcome } from "@/lib/filings/outcome";
import type { Facts } from "../facts";
import { type NextDoor, nextDoor } from "../next-door";
import { selfNamedInWords } from "../parts/self-named-company";

/** A named merchant can be reported to 市场监管; without one the number itself is checked. */
function onward(facts: Facts): NextDoor {
  const channel = "market-report";
  if (facts.answers.merchantName !== "") return { text: "", onward: "知道是哪家，向市场监管举报。", channel };
  const named = selfNamedInWords(facts);
  if (named !== "") return { text: "", onward: `${named}。核对是哪家，再向市场监管举报。`, channel };
  return { text: "", onward: "还不知道是哪家，请通管局查号码是谁在用。", channel: "tca-report" };
}

export function afterHotline(outcome: Outcome, facts: Facts): NextDoor {
  const next = onward(facts);
  return nextDoor(outcome, {
    refused: next,
    unsatisfied: { ...next, text: "回访时说明不满意。" },
    "out-of-remit": next,
    "no-such-number": {
      text: "号码可能改过号。",
      onward: "请通管局查这通电话从哪条线路进来的。",
      channel: "tca-report",
    },
  });
}
