import type { DeadlineStatus, Span } from "@/lib/deadlines/deadline";
import { lastDay } from "@/lib/deadlines/left";
import { count } from "@/lib/deadlines/working-days";
import { operatorFirst } from "@/lib/law/appeal-refs";
import type { Passage } from "@/lib/law/article";
import {
  chongqingAppeal,
  chongqingOperator,
  henanAppeal,
  henanConsent,
  henanDuty,
  henanOperator,
} from "@/lib/law/local-refs";
import { shortName } from "./administrations";
import type { Facts, LoggedCall } from "./facts";
import { numberProvinceOf } from "./number-province";

/** How long an operator has to answer before one may appeal, and by which rule. */
export type AnswerRule = {
  span: Span;
  /** After it one may appeal. */
  basis: Passage;
  /** Where the operator's time is said. */
  duty: Passage;
  status: DeadlineStatus;
  alsoCited: Passage[];
  /** The same rule says by when an appeal is answered. */
  saysAppealTerm?: true;
};

const national: AnswerRule = {
  span: { count: 15, unit: "日" },
  basis: operatorFirst,
  duty: operatorFirst,
  status: "部门规章",
  alsoCited: [],
};

const local = new Map<string, AnswerRule>([
  [
    "河南",
    {
      span: { count: 5, unit: "工作日" },
      basis: henanAppeal,
      duty: henanOperator,
      status: "地方规定",
      alsoCited: [henanConsent, henanDuty],
      saysAppealTerm: true,
    },
  ],
  [
    "重庆",
    {
      span: { count: 15, unit: "工作日" },
      basis: chongqingAppeal,
      duty: chongqingOperator,
      status: "地方规定",
      alsoCited: [],
    },
  ],
]);

export function answerRule(province: string): AnswerRule {
  return local.get(shortName(province)) ?? national;
}

/** A rule on messages is held against messages alone. */
export function alsoCitedFor(
  { alsoCited }: Pick<AnswerRule, "alsoCited">,
  calls: Pick<LoggedCall, "kind">[],
): Passage[] {
  const isSent = calls.some(({ kind }) => kind === "sms");
  return alsoCited.filter((passage) => isSent || passage !== henanConsent);
}

/** 15日, 5个工作日. */
export function spanInWords({ count, unit }: Span): string {
  return `${count}${unit === "日" ? "日" : "个工作日"}`;
}

/** The last day on which the operator's answer is still in time (yyyy-mm-dd). */
export function answerDueOn(facts: Facts): string {
  return lastDayToAnswer(facts.answers.operatorOn, numberProvinceOf(facts));
}

/** The same for a complaint of that day; a span in days that ends on a day off ends on the next working day. */
export function lastDayToAnswer(askedOn: string, province: string): string {
  const { span } = answerRule(province);
  return lastDay({ on: count(askedOn, span).on, span });
}
