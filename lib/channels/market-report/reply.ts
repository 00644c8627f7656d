import type { Outcome } from "@/lib/filings/outcome";
import type { Facts } from "../facts";
import { latestAt } from "../filed-step";
import { type NextDoor, nextDoor } from "../next-door";

/** A report that leads nowhere leaves the company itself, and then the court. */
export function reportReply(outcome: Outcome, { filed }: Facts): NextDoor {
  const refused = latestAt(filed, "company") ? "lawsuit" : "rights-request";
  return nextDoor(outcome, {
    accepted: { text: "等核查。立没立案，不一定会告诉你；过了日子可以打12315问。", channel: null },
    "no-answer": {
      text: "没答复不等于没查：有规定的才告诉你。打12315问一声；又打来，补充新的事实再报。",
      channel: null,
    },
    "out-of-remit": { text: "他们应当告诉你该找哪家市场监管。照着那家再报，不算重复。", channel: null },
    refused: { text: "不立案，路没断。", onward: "先直接向这家公司要说法，再不行去法院。", channel: refused },
    unsatisfied: {
      text: "又打来，补充新的事实再报。",
      onward: "也可以直接向这家公司要说法。",
      channel: refused,
    },
  });
}
