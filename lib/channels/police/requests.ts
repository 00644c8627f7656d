import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { caseOrReasons, policeMayCollect, threatsToSafety } from "@/lib/law/police-refs";
import { placeInPrint } from "@/lib/law/print";
import { disturbance } from "@/lib/law/refs";
import type { Facts } from "../facts";
import { type Basis, editionsInPrint, noBasis, together } from "../parts/basis";
import { areHidden, theirCalls } from "../parts/group";
import { agedWords } from "../parts/to-police";
import { callsWithSign } from "./alleged";
import { daysOf, disturbing } from "./basis";

/** 请求事项: to take the report and give the receipt, to fetch who used the line, and what each sign asks for. */
export function policeRequests(facts: Facts): Basis {
  return together(
    says("受理本报案，并依照公安机关办理行政案件程序的规定出具受案回执"),
    collectRequest(facts),
    fraudRequest(facts),
    disturbanceRequest(facts),
    threatRequest(facts),
    soldRequest(facts),
    reasonsRequest(facts),
  );
}

function says(text: string): Basis {
  return { ...noBasis, texts: [text] };
}

/** A fraud, or the sale of information, may be a crime: there the rule for 治安案件 holds only if it is taken as one. */
function mayBeCrime({ calls }: Facts): boolean {
  return callsWithSign(calls, "fraud", "paid", "sells-data").length > 0;
}

function collectRequest(facts: Facts): Basis {
  const { calls, today } = facts;
  const [rule] = citeForDays([policeMayCollect], [today]);
  const place = placeInPrint(policeMayCollect);
  const how = rule && !mayBeCrime(facts) ? `依照${place}，` : "依法";
  const what = areHidden(calls)
    ? `${theirCalls("上述", calls)}的主叫号码、使用人`
    : "上述号码的主叫号码使用人";
  const also = rule && mayBeCrime(facts) ? `（作为治安案件办理的，依照${place}）` : "";
  const text = `${how}向相关电信企业调取${what}及接入线路信息${also}`;
  return { texts: [text], citations: rule ? [rule.citation] : [] };
}

function fraudRequest({ calls }: Facts): Basis {
  if (callsWithSign(calls, "fraud", "paid").length === 0) return noBasis;
  const money = callsWithSign(calls, "paid").length > 0 ? "，并尽快核查所付款项的去向，依法采取措施" : "";
  return says(`核查是否属于电信网络诈骗，如查证属实，依法处理${money}`);
}

function disturbanceRequest({ calls, today }: Facts): Basis {
  const days = daysOf(disturbing(calls));
  const editions = citeForDays<Passage>(disturbance, days);
  if (editions.length === 0) return noBasis;
  const text = `如查证属于干扰他人正常生活的情形，依法处理（${editionsInPrint(editions)}）`;
  return { texts: [text + agedWords(days, today)], citations: editions.map((one) => one.citation) };
}

function threatRequest({ calls }: Facts): Basis {
  const editions = citeForDays<Passage>(threatsToSafety, daysOf(callsWithSign(calls, "threat")));
  if (editions.length === 0) return noBasis;
  const text = `如查证属于威胁他人人身安全的情形，一并依法处理（${editionsInPrint(editions)}）`;
  return { texts: [text], citations: editions.map((one) => one.citation) };
}

function soldRequest({ calls }: Facts): Basis {
  if (callsWithSign(calls, "sells-data").length === 0) return noBasis;
  return says("核查我的个人信息从何处、由何人、以何种方式被获取和提供，如查证属实，依法处理");
}

function reasonsRequest(facts: Facts): Basis {
  const [edition] = citeForDays<Passage>(caseOrReasons, [facts.today]);
  if (!edition) return says("不予立案的，书面告知并说明理由");
  const place = placeInPrint(edition.ref);
  const how = mayBeCrime(facts) ? `依法告知（作为治安案件办理的，依照${place}）` : `依照${place}告知`;
  const text = `立案与否，${how}；不予立案的，书面说明理由`;
  return { texts: [text], citations: [edition.citation] };
}
