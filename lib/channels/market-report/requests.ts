import {
  advertisingReportTold,
  consumerPenalty,
  informationUsedAsTold,
  noUseWithoutConsentRule,
} from "@/lib/law/consumer-refs";
import { repeatedReport, reportChecked, reportResult } from "@/lib/law/market-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { commercialCallsPenalty, toldTheResult } from "@/lib/law/refs";
import type { Facts } from "../facts";
import { mayBeCommercial } from "../parts/about";
import { heldMyName } from "../parts/addressed";
import { type Basis, cited, inForce, noBasis, together } from "../parts/basis";
import { consentAsked } from "../parts/consent";
import { isCustomerOf } from "../parts/customer";
import { enforcedDays, enforcedFrom } from "../parts/enforced";
import { countingOf } from "../parts/group";
import { secrecyRequest } from "../parts/secrecy";
import { bulkDays } from "./basis";

/** 请求事项: to check, and nothing for the reporter: a report asks for no money and is promised no notice. */
export function reportRequests(facts: Facts, isRepeat: boolean): Basis {
  const secret = [secrecyRequest(facts)].filter((text) => text !== "");
  return together(toCheck(facts), whereFrom(facts), byWhen(facts, isRepeat), toTell(facts), {
    ...noBasis,
    texts: secret,
  });
}

function toCheck(facts: Facts): Basis {
  const { calls, answers } = facts;
  const rules = inForce([commercialCallsPenalty, consumerPenalty], enforcedDays(calls));
  const by = rules.length === 0 ? "依法处理" : `依照${placesInPrint(rules.map((one) => one.ref))}处理`;
  const { noun, done } = countingOf(calls);
  const consent = calls.some(mayBeCommercial) ? `，${consentAsked(answers)}` : "";
  const text = `核查上述${noun}是否由被举报人或者其委托的人${done}${consent}；${enforcedFrom(calls)}涉嫌违反规定的，${by}`;
  return { texts: [text], citations: rules.map((one) => one.citation) };
}

/** The half about personal information: there a result has to be told. */
function whereFrom(facts: Facts): Basis {
  const used = isCustomerOf(facts) ? usedAsAgreed(facts) : noBasis;
  const { calls, today } = facts;
  const what = calls.some(heldMyName) ? "姓名和电话号码" : "电话号码";
  const [check = `从何处取得我的${what}`] = used.texts;
  const text = `核查被举报人${check}；涉嫌违法处理个人信息且属于贵部门职责的，请依法处理，并依照${placeInPrint(toldTheResult)}告知处理结果`;
  return together({ texts: [text], citations: used.citations }, cited([toldTheResult], today));
}

/** Of a customer what was done with it, under the rules that the market authority itself enforces: they protect what was given in buying. */
function usedAsAgreed({ calls }: Facts): Basis {
  const rules = inForce([informationUsedAsTold, noUseWithoutConsentRule], enforcedDays(calls));
  const by = rules.length === 0 ? "" : `（${placesInPrint(rules.map(({ ref }) => ref))}）`;
  return {
    texts: [`是否违法使用我的个人信息${by}`],
    citations: rules.map(({ citation }) => citation),
  };
}

/** Put together with the earlier one, its days begin anew: that is the office's to decide, and never asked for. */
function byWhen({ today }: Facts, isRepeat: boolean): Basis {
  const [rule] = inForce([reportChecked], [today]);
  const [again] = isRepeat ? inForce([repeatedReport], [today]) : [];
  if (!rule) return noBasis;
  const checked = `予以核查，决定是否立案（${placeInPrint(rule.ref)}）`;
  if (!again) return { texts: [`请自收到本举报之日起十五个工作日内${checked}`], citations: [rule.citation] };
  const merged = `依照${placeInPrint(again.ref)}合并处理的，期限从其规定；未合并的，上次举报仍按原期限办理`;
  return {
    texts: [
      `请对补充的新事实一并核查，自收到本次举报之日起十五个工作日内决定是否立案（${placeInPrint(rule.ref)}）；${merged}`,
    ],
    citations: [rule.citation, again.citation],
  };
}

/** A result is told where a rule says so: of personal information and of advertising one does, each in its own request. */
function toTell({ calls, today }: Facts): Basis {
  const [rule] = inForce([reportResult], [today]);
  const by = rule ? `（${placeInPrint(rule.ref)}）` : "";
  const rest = {
    texts: [`其余部分如依法应当告知处理结果的，请予告知${by}`],
    citations: rule ? [rule.citation] : [],
  };
  return bulkDays(calls).length === 0 ? rest : together(ofAdvertising(today), rest);
}

function ofAdvertising(today: string): Basis {
  const [rule] = inForce([advertisingReportTold], [today]);
  if (!rule) return noBasis;
  const text = `所列端口短信经研判构成广告的，请依照${placeInPrint(rule.ref)}，在七个工作日内予以处理并告知举报人`;
  return { texts: [text], citations: [rule.citation] };
}
