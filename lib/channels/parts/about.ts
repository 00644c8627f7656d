import type { Call } from "@/lib/calls/call";
import type { CategoryCode } from "@/lib/calls/categories";
import { listInWords } from "@/lib/letters/wording";

/** What calls of a kind do, as a clerk would write it. */
const doings: Record<CategoryCode, string> = {
  1: "内容涉嫌淫秽色情",
  2: "内容涉嫌虚假票证",
  3: "内容涉嫌反动谣言",
  4: "推销房产中介服务",
  5: "推销保险",
  6: "推销教育培训",
  7: "推销贷款理财",
  8: "推介猎头招聘",
  9: "自称催收",
  10: "推销医疗保健",
  11: "推销股票证券",
  12: "进行商业营销",
  13: "推销旅游",
  14: "推销食品药品",
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

/** What a call may sell by its kind; a threat sells nothing, whatever it was marked as. */
type Offer = Pick<Call, "category" | "signs">;

/** False only for threats and for kinds that sell nothing; a call whose kind nobody said may still be commercial. */
export function mayBeCommercial({ category, signs }: Offer): boolean {
  return !notCommercial.has(category) && !signs.includes("threat");
}

export function isCommercial(call: Offer): boolean {
  return call.category !== null && mayBeCommercial(call);
}

/** 推销, or 此类 where nothing was for sale: what is to stop. */
export function whatToStop(calls: Offer[]): string {
  return calls.some(mayBeCommercial) ? "推销" : "此类";
}

/** 推销装修: from the product when every call of the log names one, and they are one or two; else from the kind; "" when nothing is known. */
export function aboutInWords(calls: Pick<Call, "category" | "product">[]): string {
  const kinds = [...new Set(calls.map((call) => call.category))];
  const kind = kinds.length === 1 ? kinds[0] : null;
  const doing = kind ? doings[kind] : "";
  const products = [...new Set(calls.map((call) => call.product.trim()))];
  const named = products.length < 3 && products.every((one) => one !== "" && one.length <= 12);
  return doing.startsWith("推销") && named ? `推销${listInWords(products)}` : doing;
}

/** 商业营销电话, 商业营销短信, 骚扰电话: what a title calls them. */
export function nuisanceName(calls: (Offer & Pick<Call, "kind">)[]): string {
  const what = new Set(calls.map((call) => call.kind));
  const noun = what.size > 1 ? "电话和短信" : what.has("sms") ? "短信" : "电话";
  return `${calls.every(isCommercial) ? "商业营销" : "骚扰"}${noun}`;
}
