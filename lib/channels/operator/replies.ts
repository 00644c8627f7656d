import type { Outcome } from "@/lib/filings/outcome";
import { type NextDoor, nextDoor } from "../next-door";

const appeal = "tca-appeal";

/** Whatever does not solve it opens the appeal. */
const own: Partial<Record<Outcome, NextDoor>> = {
  accepted: {
    text: "等答复。期限从投诉那天数起，受理了也不重新数；到期没答复，可以申诉。",
    channel: null,
  },
  "out-of-remit": { text: "它是你的运营商，拦截和核查归它管。", onward: "可以申诉了。", channel: appeal },
  blacklisted: { text: "", onward: "加了标记、拉了黑，还打来就没解决，可以申诉。", channel: appeal },
  "company-told": { text: "", onward: "看还打不打来。还打来，不满意，就能申诉。", channel: appeal },
  refused: { text: "", onward: "拒绝了，可以申诉了。", channel: appeal },
  unsatisfied: { text: "", onward: "答复了不满意，可以申诉了。", channel: appeal },
  "no-answer": { text: "", onward: "到期没答复，可以申诉了。", channel: appeal },
};

export function afterOperator(outcome: Outcome): NextDoor {
  return nextDoor(outcome, own);
}
