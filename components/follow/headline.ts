import type { StandingNow } from "@/lib/complaints/standing-now";
import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Day } from "@/lib/deadlines/deadline";
import { dueThen } from "@/lib/deadlines/due-then";
import { lastDay, left } from "@/lib/deadlines/left";
import { spokenDay } from "@/lib/deadlines/spoken";
import type { Outcome } from "@/lib/filings/outcome";

const afterAnswer: Record<Outcome, string> = {
  accepted: "受理了，等答复",
  incomplete: "还要补材料",
  "out-of-remit": "他们说，不归他们管",
  forwarded: "转给别处办了",
  blacklisted: "说是拉黑了，看还打不打来",
  "no-such-number": "他们说，查无此号",
  "company-told": "说是整改了，看还打不打来",
  persuaded: "打来劝你撤诉，先别急",
  refused: "他们不办",
  unsatisfied: "答复了，你不满意",
  satisfied: "办好了",
  "no-answer": "没有答复",
};

/** Somebody called again after such an answer. */
const broken: Partial<Record<Outcome, string>> = {
  blacklisted: "说是拉黑了，又打来了",
  "company-told": "说是整改了，又打来了",
  satisfied: "说办好了，又打来了",
};

function answered({ reply, callsSince }: Extract<StandingNow, { kind: "yours" }>): string {
  const { outcome } = reply.said;
  return (callsSince > 0 && broken[outcome]) || afterAnswer[outcome];
}

/** The page's one sentence: 下周一，该告诉你受不受理; 过了3天，还没答复; 还没提交. */
export function headline(standing: StandingNow, today: Day): string {
  switch (standing.kind) {
    case "writing":
    case "issued":
      return "还没提交";
    case "waiting":
      return standing.due
        ? `${spokenDay(lastDay(standing.due), today)}，${dueThen(standing.due)}`
        : "提交了，等答复";
    case "overdue":
      return `过了${-left(standing.due, today).days}天，还没答复`;
    case "yours":
      return answered(standing);
    case "followed":
      return "接着走下一步了";
    case "solved":
      return "不再打来，已结束";
    case "reopened":
      return `结束以后，${spokenDay(dayInBeijing(standing.firstAt), today)}又打来了`;
  }
}

/** The same in a few words, for a list: 等到10月12日，该给出答复, 过了3天, 已结. */
export function standingInWords(standing: StandingNow, today: Day): string {
  switch (standing.kind) {
    case "writing":
      return "草稿";
    case "issued":
      return "还没提交";
    case "waiting":
      return standing.due
        ? `等到${spokenDay(lastDay(standing.due), today)}，${dueThen(standing.due)}`
        : "已提交，等答复";
    case "overdue":
      return `过了${-left(standing.due, today).days}天，没有答复`;
    case "yours":
      return answered(standing);
    case "followed":
      return "已提交，接着走下一步了";
    case "solved":
      return "已结";
    case "reopened":
      return `结束以后又来了${standing.calls}次`;
  }
}
