import { citeForDays } from "@/lib/law/cite";
import { policeMayCollect } from "@/lib/law/police-refs";
import { placeInPrint } from "@/lib/law/print";
import { whoseItIs } from "@/lib/law/receipt-refs";
import type { Facts } from "../facts";
import { type Basis, inForce, noBasis, together } from "../parts/basis";
import { areHidden, areMessages, countingOf, theirCalls } from "../parts/group";
import { callsWithSign } from "./alleged";
import { procedureOf } from "./money";
import { fraudRequest, stopRequest } from "./money-requests";
import { contactRequest, disturbanceRequest, threatRequest } from "./peace-requests";
import { isPlain } from "./pestering";
import { crimeOrElsewhere, reasonsRequest, receiptRequest } from "./receipt";
import { says } from "./says";

/** 请求事项: money that is gone first; to take the report and give the receipt, to fetch who used the line, and what each sign asks for. */
export function policeRequests(facts: Facts): Basis {
  return together(
    stopRequest(facts),
    receiptRequest(facts),
    collectRequest(facts),
    fraudRequest(facts),
    threatRequest(facts),
    disturbanceRequest(facts),
    contactRequest(facts),
    soldRequest(facts),
    remitRequest(facts),
    crimeOrElsewhere(facts),
    reasonsRequest(facts),
  );
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

function soldRequest({ calls }: Facts): Basis {
  if (callsWithSign(calls, "sells-data").length === 0) return noBasis;
  return says("核查我的个人信息从何处、由何人、以何种方式被获取和提供，如查证属实，依法处理");
}

/** Calls that only sell are mostly found to be somebody else's matter: then the police say whose. */
function remitRequest({ calls, today }: Facts): Basis {
  if (!isPlain(calls)) return noBasis;
  const [rule] = inForce([whoseItIs], [today]);
  if (!rule) return noBasis;
  const text = `认为不属于公安机关职责范围的，请依照${placeInPrint(whoseItIs)}告知应当向哪个主管机关反映`;
  return { texts: [text], citations: [rule.citation] };
}
