import type { Facts, LoggedCall } from "../facts";
import { isCommercial } from "./about";
import { isCustomerOf } from "./customer";
import type { Group } from "./group";
import { isSelling, presses, wordsOf } from "./telling-words";
import { ownFacts } from "./whose";

const work =
  "(?:[动开完复]工|施工|竣工|验收|进场|安装|送货|发货|到货|取货|提货|交底|交付|维修|保养|退款|师傅上门|师傅过去)";
const when = "(?:什么时[候间]|啥时候|何时|几时|几月|几号|几点|哪一?天|星期几|周几)";
const near = "[^，。？！；]{0,6}";

/** When what was agreed is done: 您家什么时候动工, 师傅几点上门. Of a first visit whoever sells asks too. */
const asksWhen = new RegExp(
  `${when}${near}${work}|${work}${near}${when}|师傅${near}${when}${near}(?:上门|过去)`,
);

/** 施工进度, 送货时间 of what is under way; 跟您确认一下量房时间. */
const progress =
  /(?:[动开完]工|施工|竣工|验收|进场|送货|发货|交付)的?(?:进度|进展|时间|日期|安排|情况|计划|地址)|工期|(?:确认|核对)[^，。？！；]{0,4}(?:量房|上门|安装|维修|送货|保养)的?(?:时间|日期|地址)/;

/** 尾款 there is only of what was agreed; 定金 and 合同 where they are one's own already. */
const agreed =
  /尾款|余款|进度款|工程款|(?:之前|上次|上回|已经|当时)[交付签订买下]了?的?[^，。？！；]{0,6}(?:定金|订金|押金|合同|协议|订单|方案|设计)|您家?(?:[交付签订下]|[交付签订下]过|[交付签订下]了)?的(?:[^，。？！；]{0,4})(?:定金|订金|押金|合同|协议|订单|保修|质保|售后|发票|设计图|图纸)|合同(?:里|上|中|约定|编号|变更|履行|解除|备案)/;

/** Words about a contract or work that there is already, which offer nothing and press for nothing. 您家装修吗 is none. */
export function speaksOfContract(call: Pick<LoggedCall, "smsText" | "words">): boolean {
  const words = wordsOf(call);
  const isOfIt = [asksWhen, progress, agreed].some((form) => form.test(words));
  return isOfIt && !isSelling(call) && !presses(call);
}

/** The calls of a company to its customer that spoke of what was agreed: no letter says that they sold something. */
export function ofContract(facts: Facts, calls = facts.calls): LoggedCall[] {
  if (!isCustomerOf(facts)) return [];
  const own = new Set(ownFacts(facts).calls);
  return calls.filter((call) => own.has(call) && isCommercial(call) && speaksOfContract(call));
}

/** The others: of these alone the words are quoted against who made them. */
export function notOfContract(facts: Facts, calls = facts.calls): LoggedCall[] {
  const agreed = new Set(ofContract(facts, calls));
  return agreed.size === 0 ? calls : calls.filter((call) => !agreed.has(call));
}

/** Whoever the user is, without those that speak of a contract where others sell in their words: quoted beside those, they would speak for one. */
export function withoutContract(calls: LoggedCall[]): LoggedCall[] {
  const isSold = calls.some((call) => isCommercial(call) && isSelling(call));
  const isAgreed = (call: LoggedCall) => call.kind === "call" && isCommercial(call) && speaksOfContract(call);
  return isSold ? calls.filter((call) => !isAgreed(call)) : calls;
}

/** How many of them were heard, and noted of a kind. */
export const typedIn = ({ calls, unheard, untyped }: Group) => calls.length - unheard - untyped.length;

/** 推销装修 where only most or some of those that were heard did: 多为推销装修, 有的推销装修; "" where none did. */
export function amongThem(about: string, heard: number, asked: number): string {
  if (asked === 0 || about === "") return about;
  if (asked >= heard) return "";
  const isMost = asked * 2 < heard;
  if (about.includes("我记为")) return `${isMost ? "多数" : "有的"}${about}`;
  if (about.startsWith("是")) return `${isMost ? "多" : "有的"}${about}`;
  return isMost ? `多为${about.replace(/^为/, "")}` : `有的${about}`;
}
