import type { Outcome } from "@/lib/filings/outcome";
import type { Facts } from "../facts";
import { type NextDoor, nextDoor } from "../next-door";

const mailbox: NextDoor = { text: "给局长信箱写一封，请核查、书面答复。", channel: "tca-mailbox" };

/** Not taken: mostly because the operator was not asked first. */
function notTaken({ answers }: Facts): NextDoor {
  if (answers.operatorOn === "")
    return { text: "多半是没先投诉运营商。", onward: "先投诉，拿到工单号再来。", channel: "operator" };
  return { text: "请他们写明不受理的理由。理由不对，给局长信箱写一封。", channel: "tca-mailbox" };
}

/** The appeal has a term, so it is urged first; what is left goes to the head of the same office. */
export function afterAppeal(outcome: Outcome, facts: Facts): NextDoor {
  return nextDoor(outcome, {
    accepted: {
      text: "等答复。30日从收到申诉那天数起，受理了也不重新数；到期没答复，再催。",
      channel: null,
    },
    refused: mailbox,
    unsatisfied: mailbox,
    "out-of-remit": notTaken(facts),
    persuaded: { text: "多半是运营商打来的。问清怎么解决、哪天办，写下来再定撤不撤。", channel: null },
    "no-answer": { text: "没有答复，先催；再不答，写局长信箱。", channel: "urge" },
  });
}
