import type { LetterText } from "@/lib/letters/letter";
import { identify } from "@/lib/numbers/identify";
import type { Complainant } from "./complainant";
import type { Facts } from "./facts";
import { answerRule, spanInWords } from "./operator-answer";
import { toldInShort } from "./parts/in-short";

const hotlines: Partial<Record<Complainant["operator"], string>> = {
  中国移动: "10086",
  中国联通: "10010",
  中国电信: "10000",
  中国广电: "10099",
};

/** 中国移动; the brand of a virtual operator; 运营商 while unknown. */
export function operatorName(one: Complainant): string {
  if (one.operator === "虚拟运营商") return one.operatorBrand || "虚拟运营商";
  return one.operator || "运营商";
}

/** 10086; 运营商客服 for a virtual operator, which has a line of its own. */
export function operatorHotline(one: Complainant): string {
  return hotlines[one.operator] ?? "运营商客服";
}

/** The numbers one by one when there are a few: the clerk has to type them. */
function numbersAloud({ calls }: Facts): string {
  const shown = new Set(calls.filter((call) => call.number !== "").map((call) => call.profile.display));
  return shown.size > 1 && shown.size <= 5 ? `号码是：${[...shown].join("、")}。` : "";
}

/** What to say to one's own operator, so that the complaint has a number and a date. */
export function operatorScript(facts: Facts): LetterText {
  const { complainant } = facts;
  const phone = complainant.phone === "" ? "" : `，号码${identify(complainant.phone).display}`;
  const span = spanInWords(answerRule(complainant.province).span);
  const text = [
    `你好，我要投诉，请给我工单号。我叫${complainant.name || "……"}${phone}。`,
    ...toldInShort(facts.calls).map((one) => one.text),
    numbersAloud(facts),
    `我有三个要求：第一，核查这些号码，涉嫌违规的按规定处理；第二，给我的号码登记拒绝营销来电，你们自己的和合作方的都算；第三，${span}内用短信答复我。`,
    "请把工单号报给我，我记一下。",
  ].join("");
  return { id: "operator-script", name: `打给${operatorHotline(complainant)}的稿子`, text, limit: null };
}
