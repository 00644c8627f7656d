import type { Procedure } from "@/lib/filings/procedure";
import { nfkc } from "@/lib/unicode";
import type { Facts } from "../facts";
import { oneLine } from "../parts/one-line";
import { callsWithSign } from "./alleged";
import { payeesOf } from "./payees";

/** From this sum on a fraud by telephone or network is a crime (刑法 第二百六十六条 with the opinion of 2016). In yuan. */
const crimeFrom = 3_000;

/**
 * How the police take it up: a fraud by its sum, a sale of information as either, everything else as an administrative case.
 * "either" where the user's words name no sum, or nothing was paid.
 */
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

/** What several callers took is not known to be one sum, and they may be one: the police find out. */
function bySums(sums: number[] | null): Procedure {
  const all = sums?.reduce((sum, one) => sum + one, 0) ?? crimeFrom;
  return all < crimeFrom ? "administrative" : "either";
}

/** Words by which a sum is not the one sum that was lost, or is none that is certain. */
const unclear = /各|每|余额|退|分[^，。]{0,4}次|近|快要|不到|差不多|大约|左右|上下|[几数上好][百千万]/;

const amounts = /(?:\d[\d.]*|[零〇一二两三四五六七八九十百千万])[\d.零〇一二两三四五六七八九十百千万]*/g;

/** Numbers that are no money: a phone or an account, a date, an hour, an ordinal, a count. */
const accounts = /\d{3,4}(?:[ -]\d{4}){2,}\d*|\d{9,}|尾号\s?\d+/g;
const beforeOthers = /[第:/-]$/;
const afterOthers = /^(?:[年月日号点时分秒:/-]|小时|次|笔|个|天|张|位|通|下|起|直|共|些)/;

/** 8000元, 8,000块, 八千元, 一万二, 两千多, 2.5万: the one sum the words name, in yuan; null where they name none, or more than one. */
export function sumIn(words: string): number | null {
  const sums = sumsIn(words);
  return sums?.length === 1 ? (sums[0] ?? null) : null;
}

/** Every sum the words name, in yuan; null where they name none, or one of them stays unread. */
function sumsIn(words: string): number[] | null {
  const text = nfkc(oneLine(words))
    .replace(/(?<=\d),(?=\d)/g, "")
    .replace(accounts, "某");
  const all = [...text.matchAll(amounts)].filter(({ 0: said, index }) => !isNoMoney(said, index, text));
  const isRead = all.every(({ 0: said, index }) => isMoney(said, text.slice(index + said.length)));
  const sums = all.map(({ 0: said }) => numberIn(said));
  return !isRead || sums.length === 0 || sums.some((sum) => sum <= 0) || unclear.test(text) ? null : sums;
}

/** 千万别, and the numbers of days and calls. */
function isNoMoney(said: string, at: number, text: string): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + said.length)];
  return said === "千万" || beforeOthers.test(before) || afterOthers.test(after);
}

/** By its 元, or in Chinese by its 百, 千, 万: 一万二, 两千多. */
function isMoney(said: string, after: string): boolean {
  return /^\s{0,4}多?\s{0,4}[元块]/.test(after) || /^[\d.一二两三四五六七八九十]+[百千万]/.test(said);
}

const digits = "〇一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };

/** 一万五千 → 15000; 一万二 → 12000; 3千5百 → 3500; 2.5万 → 25000. */
function numberIn(said: string): number {
  let [whole, part, number, last] = [0, 0, 0, 1];
  for (const [one] of said
    .replaceAll("两", "二")
    .replaceAll("零", "〇")
    .matchAll(/\d+(?:\.\d+)?|[^\d.]/g)) {
    if (one === "万") [whole, part, number, last] = [whole + (part + number) * 10_000, 0, 0, 1_000];
    else if (units[one])
      [part, number, last] = [part + (number || 1) * (units[one] ?? 1), 0, (units[one] ?? 1) / 10];
    else if (one === "〇") last = 1;
    else number = digits.includes(one) ? digits.indexOf(one) : Number(one);
  }
  return whole + part + number * (number < 10 ? last : 1);
}

/** 尾号0000 of where the money went, as the user wrote it down; "" where none is named, or more than one. */
export function accountIn(words: string): string {
  const text = oneLine(words);
  const [, end] =
    /(?:收款|对方|转到|转入|转给|汇到)[^，。；,;]{0,12}(?:[，,]\s?)?尾号\s?(\d{3,6})/.exec(text) ?? [];
  return end === undefined || text.split("尾号").length > 2 ? "" : `尾号${end}`;
}
