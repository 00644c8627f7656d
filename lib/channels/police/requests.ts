import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { contactBan, policeMayCollect, threatsToSafety } from "@/lib/law/police-refs";
import { placeInPrint } from "@/lib/law/print";
import { disturbance } from "@/lib/law/refs";
import type { Facts } from "../facts";
import { type Basis, editionsInPrint, noBasis, together } from "../parts/basis";
import { areHidden, areMessages, countingOf, theirCalls } from "../parts/group";
import { agedWords } from "../parts/to-police";
import { callsWithSign, daysOf } from "./alleged";
import { disturbing } from "./basis";
import { isMoneyLost } from "./loss";
import { accountIn, procedureOf } from "./money";
import { reasonsRequest, receiptRequest } from "./receipt";

/** 请求事项: money that is gone first; to take the report and give the receipt, to fetch who used the line, and what each sign asks for. */
export function policeRequests(facts: Facts): Basis {
  return together(
    stopRequest(facts),
    receiptRequest(facts),
    collectRequest(facts),
    fraudRequest(facts),
    disturbanceRequest(facts),
    threatRequest(facts),
    contactRequest(facts),
    soldRequest(facts),
    reasonsRequest(facts),
  );
}

/** Where it went and how much stands in the facts, in the user's words. */
function stopRequest(facts: Facts): Basis {
  if (!isMoneyLost(facts)) return noBasis;
  const account = accountIn(facts.answers.moneyLost);
  return says(
    `立即对收款账户${account === "" ? "" : `（${account}）`}采取紧急止付、冻结措施，并核查所付款项的去向`,
  );
}

function says(text: string): Basis {
  return { ...noBasis, texts: [text] };
}

/** There the rule for 治安案件 holds only if it is taken as one. */
function mayBeCrime(facts: Facts): boolean {
  return procedureOf(facts) !== "administrative";
}

function collectRequest(facts: Facts): Basis {
  const { calls, today } = facts;
  const [rule] = citeForDays([policeMayCollect], [today]);
  const place = placeInPrint(policeMayCollect);
  const how = rule && !mayBeCrime(facts) ? `依照${place}，` : "依法";
  const what = areHidden(calls)
    ? `${theirCalls("涉案", calls)}的${countingOf(calls).origin}、使用人`
    : `涉案号码的${areMessages(calls) ? "" : "主叫号码"}使用人`;
  const also = rule && mayBeCrime(facts) ? `（作为治安案件办理的，依照${place}）` : "";
  const text = `${how}向相关电信企业调取${what}及接入线路信息${also}`;
  return { texts: [text], citations: rule ? [rule.citation] : [] };
}

function fraudRequest({ calls }: Facts): Basis {
  if (callsWithSign(calls, "fraud", "paid").length === 0) return noBasis;
  return says("核查是否属于电信网络诈骗，如查证属实，依法处理");
}

function disturbanceRequest({ calls, today }: Facts): Basis {
  const days = daysOf(disturbing(calls));
  const editions = citeForDays<Passage>(disturbance, days);
  if (editions.length === 0) return noBasis;
  const text = `如查证属于干扰他人正常生活的情形，依法处理（${editionsInPrint(editions)}）`;
  return { texts: [text + agedWords(days, today)], citations: editions.map((one) => one.citation) };
}

/** 一并 only behind something else that is to be dealt with. */
function threatRequest(facts: Facts): Basis {
  const { calls } = facts;
  const editions = citeForDays<Passage>(threatsToSafety, daysOf(callsWithSign(calls, "threat")));
  if (editions.length === 0) return noBasis;
  const isSecond = [...fraudRequest(facts).texts, ...disturbanceRequest(facts).texts].length > 0;
  const text = `如查证属于威胁他人人身安全的情形，${isSecond ? "一并" : ""}依法处理（${editionsInPrint(editions)}）`;
  return { texts: [text], citations: editions.map((one) => one.citation) };
}

/** Pestering that goes on may be forbidden for a time; the rule knows no calls before 2026. */
function contactRequest({ calls }: Facts): Basis {
  const signed = callsWithSign(calls, "threat", "flood");
  const [rule] = citeForDays([contactBan], daysOf(signed));
  if (!rule || signed.length < 2) return noBasis;
  const text = `如查证属于滋扰、纠缠，请审查是否依照${placeInPrint(contactBan)}责令其一定期限内禁止接触我`;
  return { texts: [text], citations: [rule.citation] };
}

function soldRequest({ calls }: Facts): Basis {
  if (callsWithSign(calls, "sells-data").length === 0) return noBasis;
  return says("核查我的个人信息从何处、由何人、以何种方式被获取和提供，如查证属实，依法处理");
}
