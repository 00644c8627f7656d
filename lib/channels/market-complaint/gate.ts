import { dayInBeijing } from "@/lib/deadlines/beijing";
import { isDeclined } from "@/lib/filings/outcome";
import type { Reason } from "@/lib/result";
import type { Need } from "../channel";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import type { Office } from "../office";
import { areDunning } from "../parts/debt";

/** Only a customer has a dispute of a consumer. */
export function notCustomer({ calls }: Facts): Reason[] {
  const other = areDunning(calls) ? "催收找金融监管，打12378" : "走12315举报";
  const text = `在这家买过东西、用过服务，有争议，才收投诉。没买过，${other}。`;
  return [{ code: "is-customer", text, next: { text: "买过，勾选" } }];
}

export function purchaseNeed({ answers }: Facts): Need[] {
  if (answers.purchase !== "") return [];
  const next = { text: "写一句：什么东西，哪天，多少钱" };
  return [{ code: "purchase", text: "你买过什么", required: true, next }];
}

/** A sum that nobody says the reason of is not mediated. */
export function costsNeed({ answers, evidence }: Facts): Need[] {
  const isShown =
    `${answers.costsFor}${answers.ownWords}` !== "" || evidence.some(({ kind }) => kind === "other");
  if (answers.costsClaimed === "" || isShown) return [];
  const text = `要赔偿${answers.costsClaimed}元，没写是什么支出`;
  const next = { text: "在“支出花在哪”里写一句：什么支出，有没有票据；没有支出，金额空着" };
  return [{ code: "costs-unsaid", text, required: false, next }];
}

/** Who, once the same dispute lies there, makes 12315 refuse it (第十六条第二项). */
const others: Office[] = ["hotline", "sector", "court", "market"];

/** Said before the user files: taken elsewhere already, or too old. channel: this one's id. */
export function likelyRefused(facts: Facts, channel: string): Reason | null {
  return takenElsewhere(facts, channel) ?? tooOld(facts);
}

function takenElsewhere({ filed }: Facts, channel: string): Reason | null {
  const isDispute = (step: FiledStep) =>
    step.office === "market" ? step.channel === channel : others.includes(step.office);
  const isOpen = ({ replies }: FiledStep) => !isDeclined(replies.at(-1)?.outcome ?? "accepted");
  const step = filed.findLast((one) => isDispute(one) && isOpen(one));
  if (!step) return null;
  const text = `这件事已经交给${step.channelName}了。同一个争议，别处受理过的，12315多半不收。`;
  return { code: "taken-elsewhere", text, next: { text: "等那边的答复" } };
}

/** 第十六条第四项: three years from when the customer knew. */
function tooOld({ calls, today }: Facts): Reason | null {
  const last = calls.at(-1);
  const since = `${Number(today.slice(0, 4)) - 3}${today.slice(4)}`;
  if (!last || dayInBeijing(last.at) >= since) return null;
  return { code: "older-than-three-years", text: "这些来电都过了三年，12315多半不收。" };
}
