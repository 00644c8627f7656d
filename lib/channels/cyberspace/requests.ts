import { dayInBeijing } from "@/lib/deadlines/beijing";
import { informationPenalty, separateConsent } from "@/lib/law/information-refs";
import { placeInPrint } from "@/lib/law/print";
import { toldTheResult } from "@/lib/law/refs";
import { quoted } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { heldMyName } from "../parts/addressed";
import { type Basis, cited, inForce, noBasis, together } from "../parts/basis";
import { countingOf } from "../parts/group";
import { secrecyRequest } from "../parts/secrecy";
import { askedFor } from "./asked-for";
import { ownMerchant } from "./dealing";
import { isOrderKnown } from "./orders";
import { isSeenToSell, subjectOf } from "./subject";

/** ，还是由“安心装饰”在与我交易时取得: where the letter says that this may be so. */
function orFromDealing(facts: Facts): string {
  const merchant = ownMerchant(facts);
  return merchant === "" ? "" : `，还是由${quoted(merchant)}在与我交易时取得`;
}

/** Where the number came from; of a platform that was asked for just what was sold, first whether it called of itself. */
function sourceAsked(facts: Facts, what: string, whom: string): string {
  const purpose = askedFor(facts);
  if (purpose === "") return `核查我的${what}是否由其提供给上述${whom}${alone(facts)}${orFromDealing(facts)}`;
  const { noun, done } = countingOf(facts.calls);
  return `核查上述${noun}是否由其自行或者委托他人${done}，是否超出我${purpose}时同意的目的；不是由其${done}的，核查我的${what}是否由其提供给${whom}${alone(facts)}`;
}

/** 、是否取得我的单独同意: not what was agreed by leaving the number, but to each that gets it. */
function alone({ calls }: Facts): string {
  const days = calls.map(({ at }) => dayInBeijing(at));
  return inForce([separateConsent], days).length > 0 ? "、是否取得我的单独同意" : "";
}

/** 姓名、电话号码和订单信息 */
function knownInWords(facts: Facts): string {
  const name = facts.calls.some(heldMyName) ? ["姓名"] : [];
  const all = [...name, "电话号码", ...(isOrderKnown(facts) ? ["订单信息"] : [])];
  return all.join("、").replace(/、(?=[^、]*$)/, "和");
}

/** 请求事项: to check, to deal with it, and the result that has to be told. */
export function cyberspaceRequests(facts: Facts): Basis {
  const { answers, calls, today } = facts;
  const what = knownInWords(facts);
  const whom = calls.every(({ kind }) => kind === "sms") ? "发送人" : "来电人";
  const texts = [
    `核查“${subjectOf(answers)}”收集、提供个人信息是否合法${isSeenToSell(answers) ? "，是否涉嫌买卖个人信息" : ""}`,
    sourceAsked(facts, what, whom),
    `涉嫌违反规定的，依照${placeInPrint(informationPenalty)}处理；属于其他部门职责的，请转有关部门`,
    ...(isSeenToSell(answers) ? ["如有推广获取他人号码的软件、服务的信息，请依法清理"] : []),
    `请告知受理编号和办理期限，并依照${placeInPrint(toldTheResult)}，将处理结果告知举报人`,
    secrecyRequest({ answers }),
  ].filter((text) => text !== "");
  return together({ ...noBasis, texts }, cited([informationPenalty, toldTheResult], today));
}
