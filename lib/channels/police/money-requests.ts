import { dataBehindFraud, moneyGivenBack } from "@/lib/law/fraud-refs";
import { placeInPrint } from "@/lib/law/print";
import { becomesCrime } from "@/lib/law/receipt-refs";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, inForce, noBasis, together } from "../parts/basis";
import { areMessages, tableName } from "../parts/group";
import { callsWithSign, daysOf } from "./alleged";
import { isMoneyLost } from "./loss";
import { accountIn, procedureOf } from "./money";
import { isPaymentShown } from "./payee";
import { says } from "./says";
import { gaveOnlyVouchers, gaveVouchers } from "./vouchers";

/** Where it went and how much stands in the facts, in the user's words. */
export function stopRequest(facts: Facts): Basis {
  const { calls, answers } = facts;
  if (!isMoneyLost(facts)) return noBasis;
  const texts = [accountWords(facts), voucherWords(answers.moneyLost)].filter((text) => text !== "");
  const [rule] = inForce([moneyGivenBack], daysOf(callsWithSign(calls, "fraud", "paid")));
  const back = rule ? `；追回的，依照${placeInPrint(moneyGivenBack)}及时返还给我` : "";
  return { texts: [`立即依法${texts.join("；")}${back}`], citations: rule ? [rule.citation] : [] };
}

function accountWords(facts: Facts): string {
  const { moneyLost } = facts.answers;
  if (gaveOnlyVouchers(moneyLost)) return "";
  const shown = isPaymentShown(facts) ? "见所附转账凭证" : "";
  const account = [accountIn(moneyLost), shown].filter((text) => text !== "").join("，");
  return `对收款账户${account === "" ? "" : `（${account}）`}采取紧急止付、冻结措施，并核查所付款项的去向`;
}

function voucherWords(moneyLost: string): string {
  return gaveVouchers(moneyLost) ? "联系发卡企业停用、冻结尚未使用的卡和卡密，并核查已使用部分的去向" : "";
}

/** What it was, and where they had the name from, if they had it. */
export function fraudRequest(facts: Facts): Basis {
  const frauds = callsWithSign(facts.calls, "fraud", "paid");
  if (frauds.length === 0) return noBasis;
  const asked = "核查是否属于电信网络诈骗，如查证属实，依法处理";
  return together(isSmall(facts) ? smallRequest(asked, facts) : says(asked), dataRequest(frauds));
}

function isSmall(facts: Facts): boolean {
  return procedureOf(facts) === "administrative";
}

/** One victim's little sum may be part of a great one. */
function smallRequest(asked: string, { today }: Facts): Basis {
  const [rule] = inForce([becomesCrime], [today]);
  if (!rule) return says(asked);
  const text = `${asked}；查明另有被害人等情形、认为涉嫌犯罪的，请依照${placeInPrint(becomesCrime)}按刑事案件办理`;
  return { texts: [text], citations: [rule.citation] };
}

function dataRequest(frauds: LoggedCall[]): Basis {
  const known = frauds.filter(({ knewMyName, addressedAs }) => knewMyName === true && !addressedAs);
  const [rule] = inForce([dataBehindFraud], daysOf(known));
  if (!rule) return noBasis;
  const how = areMessages(known) ? "短信中写有我的姓名" : "对方能说出我的姓名";
  const text = `${how}（见${tableName(frauds)}的备注），请依照${placeInPrint(dataBehindFraud)}一并查证我的个人信息来源`;
  return { texts: [text], citations: [rule.citation] };
}
