import { addDays, dayInBeijing } from "@/lib/deadlines/beijing";
import { monthDay } from "@/lib/deadlines/spoken";
import type { Reason } from "@/lib/result";
import type { Facts } from "../facts";
import { numberProvinceOf } from "../number-province";
import { operatorHotline, operatorName, respondentName } from "../operator/names";
import { answerDueOn, answerRule, spanInWords } from "../operator-answer";
import { takenElsewhere } from "./taken";

/** Why an appeal cannot be written yet, with what to do; empty when the operator has had its turn. */
export function closedReasons(facts: Facts): Reason[] {
  const reasons = [settledReason(facts), waitingReason(facts), replyReason(facts), tooOldReason(facts)];
  const taken = takenElsewhere(facts);
  if (taken) return [taken];
  return [...operatorFirst(facts), ...reasons.filter((reason) => reason !== null)];
}

const operatorDoor = "/complaints/new#door-operator";

/** Complained of in another way than here: the answers say so. */
const askedElsewhere: Reason = {
  code: "operator-elsewhere",
  text: "在别处投诉过的，直接填。",
  next: { text: "填投诉的日期、工单号和结果", href: "#operatorOn" },
};

function operatorFirst(facts: Facts): Reason[] {
  const { operatorOn, operatorOutcome } = facts.answers;
  if (operatorOn !== "" && operatorOutcome !== "") return [];
  const name = operatorName(facts.complainant);
  const span = spanInWords(answerRule(numberProvinceOf(facts)).span);
  const first = {
    code: "operator-first",
    text: `申诉管运营商。先投诉${name}，满${span}没答复，或者答复不满意，才收。`,
    next: {
      text: `先投诉${name}，打${operatorHotline(facts.complainant)}的稿子和投诉函都有`,
      href: operatorDoor,
    },
  };
  return [first, askedElsewhere];
}

function settledReason({ answers }: Facts): Reason | null {
  if (answers.operatorOutcome !== "satisfied") return null;
  return {
    code: "operator-settled",
    text: "运营商的处理你满意，就没有可申诉的了。",
    next: { text: "之后又打来，就再投诉一次，记新的工单号" },
  };
}

function waitingReason(facts: Facts): Reason | null {
  const { operatorOn, operatorOutcome } = facts.answers;
  if (operatorOn === "" || operatorOutcome === "" || operatorOutcome === "satisfied") return null;
  if (operatorOn > facts.today)
    return {
      code: "operator-in-future",
      text: "投诉运营商的日期还没到，改一下日期。",
      next: { text: "改投诉运营商的日期", href: "#operatorOn" },
    };
  return operatorOutcome === "no-answer" ? unansweredReason(facts) : null;
}

/** An answer comes after the complaint, and has come by today. */
function replyReason({ answers, today }: Facts): Reason | null {
  const { operatorOn, operatorReplyOn } = answers;
  if (operatorReplyOn === "" || (operatorReplyOn >= operatorOn && operatorReplyOn <= today)) return null;
  return {
    code: "operator-reply-day",
    text:
      operatorReplyOn > today ? "运营商答复的日期还没到，改一下日期。" : "答复的日期比投诉还早，改一下日期。",
    next: { text: "改运营商答复的日期", href: "#operatorReplyOn" },
  };
}

function unansweredReason(facts: Facts): Reason | null {
  const { operatorOn } = facts.answers;
  const due = answerDueOn(facts);
  if (facts.today > due) return null;
  const span = spanInWords(answerRule(numberProvinceOf(facts)).span);
  const [asked, last, open] = [operatorOn, due, addDays(due, 1)].map((day) => monthDay(day, facts.today));
  return {
    code: "operator-still-in-time",
    text: `${asked}投诉的，${respondentName(facts)}到${last}为止答复都算按时，现在还没满${span}。`,
    next: { text: `${open}还没答复，再来写；答复了不满意，马上就能写` },
  };
}

/** 第十一条（一）: two years at most, unless it is about charges. */
function tooOldReason({ calls, today }: Facts): Reason | null {
  const last = calls.at(-1);
  if (!last || dayInBeijing(last.at) >= twoYearsBefore(today)) return null;
  return {
    code: "older-than-two-years",
    text: "这些来电都过了两年，申诉不收。",
    next: { text: "换近两年的来电" },
  };
}

export function twoYearsBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
}
