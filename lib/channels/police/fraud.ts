import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import {
  fraudAttempted,
  fraudCrime,
  fraudSums,
  greatFraudSums,
  smallFraud,
  smallFraudByPhone,
} from "@/lib/law/fraud-refs";
import { placeInPrint, statuteInPrint } from "@/lib/law/print";
import type { Facts } from "../facts";
import { type Basis, inForce, noBasis, quotation, quotedEditions, together } from "../parts/basis";
import { callsWithSign, daysOf } from "./alleged";
import { isIntercepted, lossIn, triedIn } from "./loss";
import { procedureOf, sumIn } from "./money";

/** 数额巨大 by telephone or network (the opinion of 2016). In yuan. */
const greatFrom = 30_000;

/** Money that was paid by its sum; an attempt, and what a bank held up, by what it was meant for. */
export function fraudBasis(facts: Facts): Basis {
  const paid = daysOf(callsWithSign(facts.calls, "paid"));
  if (paid.length > 0 && !isIntercepted(facts.answers.moneyLost)) return paidBasis(facts, paid);
  return attemptBasis(facts, daysOf(callsWithSign(facts.calls, "fraud", "paid")));
}

/** The crime from its sum on, below it the administrative rule of the day; both where the sum is to be found out. */
function paidBasis(facts: Facts, days: string[]): Basis {
  const procedure = procedureOf(facts);
  if (procedure === "administrative") return belowCrime(days);
  return together(crimeBasis(days), procedure === "either" ? belowCrime(days) : noBasis);
}

function crimeBasis(days: string[]): Basis {
  const citations = citeForDays([fraudCrime, fraudSums], days).map((one) => one.citation);
  if (citations.length === 0) return noBasis;
  const sums = `${opinion()}，${fraudSums.words}的，属于“数额较大”`;
  const text = `如查证属实，请审查是否适用${quotation(fraudCrime)}依照${sums}。`;
  return { texts: [text], citations };
}

/** Nothing went: the crime where a great sum was asked for, and the administrative rule where it is none. */
function attemptBasis(facts: Facts, days: string[]): Basis {
  return together(isForGreatSum(facts) ? greatAttempt(days) : noBasis, belowCrime(days));
}

/** 差点转5万元，没有转: one sum, which was not paid, or 转了5万元，银行拦下来了，钱已退回. */
function isForGreatSum({ answers: { moneyLost } }: Facts): boolean {
  const isNeverHad = lossIn(moneyLost) === "attempted" || isIntercepted(moneyLost);
  return isNeverHad && (sumIn(triedIn(moneyLost)) ?? 0) >= greatFrom;
}

function greatAttempt(days: string[]): Basis {
  const rules = inForce([fraudAttempted, greatFraudSums, fraudCrime], days);
  if (rules.length < 3) return noBasis;
  const text = `如查证属实，请审查是否适用${quotation(fraudAttempted)}依照${opinion()}，利用电信网络技术手段实施诈骗，${greatFraudSums.words}`;
  return { texts: [text], citations: rules.map((one) => one.citation) };
}

/** The special rule for fraud by telephone or network, and the general one. */
function belowCrime(days: string[]): Basis {
  const plain = quotedEditions(citeForDays<Passage>(smallFraud, days));
  const special = inForce([smallFraudByPhone], days);
  const texts = plain.texts.map(
    (text) => `如查证属于诈骗、尚不构成犯罪的，请审查是否适用${special.length > 0 ? byPhone() : ""}${text}`,
  );
  return { texts, citations: [...special.map((one) => one.citation), ...plain.citations] };
}

function byPhone(): string {
  const { lead = "", words } = smallFraudByPhone;
  return `${placeInPrint(smallFraudByPhone)}：${lead}，“${words.replace(/；$/, "")}”，或者`;
}

/** 《…意见》第二条第（一）项 */
function opinion(): string {
  return `${statuteInPrint(fraudSums.statute)}第二条第（一）项`;
}
