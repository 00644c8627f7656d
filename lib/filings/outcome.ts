/** What came back. */
export type Outcome =
  | "accepted"
  | "incomplete"
  | "out-of-remit"
  | "forwarded"
  | "blacklisted"
  | "no-such-number"
  | "company-told"
  | "persuaded"
  | "refused"
  | "unsatisfied"
  | "satisfied"
  | "no-answer";

export const outcomeNames: Record<Outcome, string> = {
  accepted: "受理了",
  incomplete: "信息不全，要补",
  "out-of-remit": "不属于受理范围",
  forwarded: "转给别处办了",
  blacklisted: "加进黑名单了",
  "no-such-number": "查无此号",
  "company-told": "已联系企业整改",
  persuaded: "打来劝我撤诉",
  refused: "不予办理",
  unsatisfied: "答复了，我不满意",
  satisfied: "办好了，我满意",
  "no-answer": "没有答复",
};

export const outcomes = Object.keys(outcomeNames) as [Outcome, ...Outcome[]];

/** Outcomes that answer the matter itself, for better or worse; the others keep it waiting. */
const answers: Outcome[] = [
  "out-of-remit",
  "blacklisted",
  "no-such-number",
  "company-told",
  "refused",
  "unsatisfied",
  "satisfied",
];

export function isAnswer(outcome: Outcome): boolean {
  return answers.includes(outcome);
}

/** Whether nothing more comes of itself: the matter was answered, or it is the user's turn. */
export function endsWaiting(outcome: Outcome): boolean {
  return isAnswer(outcome) || outcome === "incomplete" || outcome === "no-answer";
}

/** Whether it promises that the calls stop: done, unless somebody calls again. */
export function isPromise(outcome: Outcome): boolean {
  return outcome === "satisfied" || outcome === "blacklisted" || outcome === "company-told";
}

/** Whether they did not take the matter at all. */
export function isDeclined(outcome: Outcome): boolean {
  return outcome === "out-of-remit" || outcome === "refused";
}
