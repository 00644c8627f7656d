import type { Outcome } from "@/lib/filings/outcome";
import type { Facts } from "../facts";
import { type NextDoor, nextDoor } from "../next-door";
import type { Office } from "../office";
import { rootOf } from "./followed";

/** Where one goes on when that office did not help. */
const onward: Partial<Record<Office, NextDoor>> = {
  operator: { text: "", onward: "先投诉过了，可以申诉。", channel: "tca-appeal" },
  "report-center": { text: "它只登记转办。", onward: "找自己的运营商要工单号。", channel: "operator" },
  administration: { text: "给局长信箱写一封，请核查、书面答复。", channel: "tca-mailbox" },
};

const elsewhere: NextDoor = { text: "请他们书面说明理由。", onward: "再看看还能找哪里。", channel: null };

/** What an answer to a supplement or a reminder means: the next door is that of the complaint behind it. */
export function afterFollowed(outcome: Outcome, facts: Facts): NextDoor {
  const office = rootOf(facts)?.office;
  const next = (office && onward[office]) ?? elsewhere;
  return nextDoor(outcome, { refused: next, unsatisfied: next, "out-of-remit": next, "no-answer": next });
}
