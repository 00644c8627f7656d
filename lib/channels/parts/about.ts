import type { Call } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";
import { listInWords, secondsInWords } from "@/lib/letters/wording";
import { areLoneAndUnheard, isSuspected, subjectOf, wasHeard } from "./subject";
import { isSelling } from "./telling-words";

/** What calls of a kind do, as a clerk would write it; a kind that says too little of it is named, 其他营销 as what the user took it for. */
const doings: Record<CategoryCode, string> = {
  1: "内容涉嫌淫秽色情",
  2: "内容涉嫌虚假票证",
  3: "内容涉嫌反动谣言",
  4: "推销房产中介服务",
  5: "推销保险",
  6: "推销教育培训",
  7: "推销贷款理财",
  8: "推介猎头招聘",
  9: "催收",
  10: "推销医疗保健",
  11: "推销股票证券",
  12: "我记为其他营销",
  13: "推销旅游",
  14: "推销食药",
  21: "推销POS机",
  22: "推销装修建材",
  23: "推销网络游戏",
  24: "推广App",
  25: "招揽出行拉货",
  26: "推销零售商品",
  27: "推广电信业务",
};

/** Kinds that sell nothing. */
const notCommercial = new Set<CategoryCode | null>([1, 2, 3, 9]);

/** What a letter asks of a call before it says what it was about. */
type Told = Pick<Call, "kind" | "how" | "category" | "signs">;

/** False for what nobody heard, for frauds and threats, and for kinds that sell nothing; a call whose kind nobody said may still be commercial. */
export function mayBeCommercial(call: Told): boolean {
  return (
    wasHeard(call) &&
    !isSuspected(call) &&
    !call.signs.includes("threat") &&
    !notCommercial.has(call.category)
  );
}

export function isCommercial(call: Told): boolean {
  return call.category !== null && mayBeCommercial(call);
}

/** 推销, or 此类 where nothing was for sale: what is to stop. */
export function whatToStop(calls: Told[]): string {
  return calls.some(mayBeCommercial) ? "推销" : "此类";
}

/**
 * 推销装修: of the calls that were heard, from the product when every one of them names one, and they are one or two; else
 * from the kind; "" when nothing is known.
 */
export function aboutInWords(calls: Sold[]): string {
  const heard = calls.filter(wasHeard);
  const subjects = [...new Set(heard.map(subjectOf))];
  const subject = subjects.length === 1 ? subjects[0] : null;
  if (subject === "fraud") return "疑似诈骗";
  const doing = subject ? doings[subject] : "";
  const products = [...new Set(heard.map(productIn(heard)))];
  const named = products.length < 3 && products.every((one) => one !== "" && one.length <= 12);
  return (doing.startsWith("推销") || subject === 12) && named ? `推销${listInWords(products)}` : doing;
}

export type Sold = Told & Pick<Call, "product" | "number" | "words" | "smsText" | "seconds">;

/** What a call named itself or, where it named nothing, the one thing that its number is known to sell. */
function productIn(heard: Sold[]): (call: Sold) => string {
  const named = new Map<string, Set<string>>();
  for (const call of heard.filter(({ product }) => product.trim() !== ""))
    named.set(lineOf(call), (named.get(lineOf(call)) ?? new Set()).add(call.product.trim()));
  return (call) => {
    if (call.product.trim() !== "" || call.number === "") return call.product.trim();
    const [only = "", ...others] = named.get(lineOf(call)) ?? [];
    return others.length === 0 ? only : "";
  };
}

const lineOf = ({ number, category }: Sold) => `${category} ${number}`;

/** 推销装修, 为催收, 是营销，推销什么没有记下: what was said to be done, as a clause of its own. */
export function aboutAsClause(about: string, calls: Sold[]): string {
  if (about === doings[12]) return `${marketingOf(calls)}，推销什么没有记下`;
  return about === doings[9] ? `为${about}` : about;
}

/** 是营销; 通话6秒，我记为营销 where nothing but that mark shows it. */
function marketingOf(calls: Sold[]): string {
  if (calls.some(isShownToSell)) return "是营销";
  const [only, ...others] = calls.filter(wasHeard);
  const lasted = only?.seconds && others.length === 0 ? `通话${secondsInWords(only.seconds)}，` : "";
  return `${lasted}我记为营销`;
}

/** 商业营销电话, 疑似诈骗短信, 骚扰电话: what a title calls them, by those that were heard; 来电 where nothing was, and none came again. */
export function nuisanceName(calls: Sold[]): string {
  if (areLoneAndUnheard(calls)) return "来电";
  const what = new Set(calls.map((call) => call.kind));
  const noun = what.size > 1 ? "电话和短信" : what.has("sms") ? "短信" : "电话";
  return `${sortOf(calls.filter(wasHeard))}${noun}`;
}

function sortOf(heard: Sold[]): string {
  if (heard.length > 0 && heard.every(isSuspected)) return "疑似诈骗";
  return heard.every(isCommercial) && heard.some(isShownToSell) ? "商业营销" : "骚扰";
}

/** 推销, as one says 商业营销; 营销 of what its user knew nothing more of. */
export function sellingAloud(calls: Sold[]): string {
  return calls.filter(wasHeard).every(isOnlyOther) ? "营销" : "推销";
}

/** 我记为其他营销: what it was for is not known. */
export function isOnlyOther(call: Sold): boolean {
  return subjectOf(call) === 12 && call.product.trim() === "";
}

/** Marketing by the mark of its user alone: no kind, no product and no word of it shows what sold. */
export function isTakenFor(call: Sold): boolean {
  return isOnlyOther(call) && !isSelling(call);
}

/** Commercial by more than that. */
export function isShownToSell(call: Sold): boolean {
  return isCommercial(call) && !isTakenFor(call);
}

/** 营销电话骚扰; what is a nuisance or a fraud by its name needs no such word. */
export function nuisanceInTitle(calls: Sold[]): string {
  const name = nuisanceName(calls);
  const isMixed = !name.startsWith("疑似诈骗") && calls.some((call) => wasHeard(call) && isSuspected(call));
  if (isMixed) return `疑似诈骗和${name.replace("商业营销", "骚扰")}`;
  return name.startsWith("商业") ? `${name.replace("商业", "")}骚扰` : name;
}

/** 涉嫌营销电话骚扰, 涉嫌电话骚扰, 涉嫌电话诈骗和骚扰: what a title charges a company with, which is what it does and no 骚扰电话; 来电 of one that nobody heard. */
export function chargedInTitle(calls: Sold[]): string {
  const name = nuisanceInTitle(calls);
  const [, doing = "", by = ""] = /^(疑似诈骗和骚扰|疑似诈骗|骚扰)(.+)$/.exec(name) ?? [];
  if (by !== "") return `涉嫌${by}${doing.replace("疑似", "")}`;
  return name === "来电" ? name : `涉嫌${name}`;
}
