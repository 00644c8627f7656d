import type { Outcome } from "@/lib/filings/outcome";
import type { Facts } from "../facts";
import { type NextDoor, nextDoor } from "../next-door";

/** It registers and forwards: who wants it handled goes to the own operator, or, once that was asked, to the administration. */
function onward({ answers }: Facts): NextDoor {
  if (answers.operatorOn === "")
    return { text: "它只登记转办。", onward: "要办，先投诉自己的运营商，拿工单号。", channel: "operator" };
  return { text: "它只登记转办。", onward: "号码是谁在用，请通管局查。", channel: "tca-report" };
}

/** No term for an answer was found, so there is nothing to urge. */
export function afterReport(outcome: Outcome, facts: Facts): NextDoor {
  const next = onward(facts);
  return nextDoor(outcome, {
    accepted: { text: "登记了就好，答复期限没有明文规定。还打来，再报一次。", channel: null },
    forwarded: { text: "转给谁，多半不会告诉你。还打来，再报一次。", channel: null },
    incomplete: { text: "网页上改不了，要补，按那个号码另报一次。", channel: null },
    "no-such-number": {
      text: "号码可能改过号。",
      onward: "请运营商查这通电话从哪条线路进来的。",
      channel: "operator",
    },
    refused: next,
    unsatisfied: next,
    "out-of-remit": next,
    "no-answer": next,
  });
}
