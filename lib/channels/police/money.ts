import type { Facts } from "../facts";
import { oneLine } from "../parts/course-caller";
import { callsWithSign } from "./alleged";
import { payeesOf } from "./payees";

/** From this sum on a fraud by telephone or network is a crime (刑法 第二百六十六条 with the opinion of 2016). In yuan. */
const crimeFrom = 3_000;

/**
 * How the police take it up: a fraud by its sum, a sale of information as either, everything else as an administrative case.
 * "either" where the user's words name no sum, or nothing was paid.
 */
export type Procedure = "criminal" | "administrative" | "either";

export function procedureOf({ calls, answers }: Facts): Procedure {
  const payees = payeesOf(calls);
  if (payees === 1) return bySum(sumIn(answers.moneyLost));
  if (payees > 1) return bySums(sumsIn(answers.moneyLost));
  return callsWithSign(calls, "fraud", "sells-data").length > 0 ? "either" : "administrative";
}

function bySum(sum: number | null): Procedure {
  if (sum === null) return "either";
  return sum >= crimeFrom ? "criminal" : "administrative";
}

/** What several callers took is not one sum: a greater one may be what they took together. */
function bySums(sums: number[] | null): Procedure {
  return sums?.every((sum) => sum < crimeFrom) ? "administrative" : "either";
}

/** Words by which a sum is not the one sum that was lost. */
const unclear = /各|每|余额|退|分[^，。]{0,4}次/;

const amounts = /(?:\d[\d.]*|[零〇一二两三四五六七八九十百千万])[\d.零〇一二两三四五六七八九十百千万]*/g;

/** 8000元, 8,000块, 八千元, 2.5万, 3千5百元: the one sum the words name, in yuan; null where they name none, or more than one. */
export function sumIn(words: string): number | null {
  const sums = sumsIn(words);
  return sums?.length === 1 ? (sums[0] ?? null) : null;
}

/** Every sum the words name, in yuan; null where they name none, or none that is clear. */
function sumsIn(words: string): number[] | null {
  const text = oneLine(words)
    .normalize("NFKC")
    .replace(/(?<=\d),(?=\d)/g, "");
  const sums = [...text.matchAll(amounts)]
    .filter(({ 0: said, index }) => /^多?[元块]/.test(text.slice(index + said.length)) || /\d万$/.test(said))
    .map(({ 0: said }) => numberIn(said));
  return sums.length === 0 || sums.some((sum) => sum <= 0) || unclear.test(text) ? null : sums;
}

const digits = "〇一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };

/** 一万五千 → 15000; 3千5百 → 3500; 2.5万 → 25000. */
function numberIn(said: string): number {
  let [whole, part, number] = [0, 0, 0];
  for (const [one] of said
    .replaceAll("两", "二")
    .replaceAll("零", "〇")
    .matchAll(/\d+(?:\.\d+)?|[^\d.]/g)) {
    if (one === "万") [whole, part, number] = [whole + (part + number) * 10_000, 0, 0];
    else if (units[one]) [part, number] = [part + (number || 1) * (units[one] ?? 1), 0];
    else number = digits.includes(one) ? digits.indexOf(one) : Number(one);
  }
  return whole + part + number;
}

/** 尾号0000 of where the money went, as the user wrote it down; "" where none is named, or more than one. */
export function accountIn(words: string): string {
  const text = oneLine(words);
  const [, end] = /(?:收款|对方|转到|转入|转给|汇到)[^，。；,;]{0,12}尾号\s?(\d{3,6})/.exec(text) ?? [];
  return end === undefined || text.split("尾号").length > 2 ? "" : `尾号${end}`;
}
