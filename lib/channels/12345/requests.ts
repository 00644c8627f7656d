import type { CategoryCode } from "@/lib/calls/categories";
import { signatureOf } from "@/lib/calls/names";
import { placeInPrint } from "@/lib/law/print";
import { commercialCallsPenalty } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { isCommercial, mayBeCommercial } from "../parts/about";
import { type Basis, cited, ifCommercial, isUnderConsumerRule, noBasis, together } from "../parts/basis";
import { consentAsked } from "../parts/consent";
import { areDunning, isDunning } from "../parts/debt";
import { isPartlyDunning } from "../parts/dunned";
import { enforcedFrom } from "../parts/enforced";
import { areHidden, countingOf } from "../parts/group";
import { nameKnown } from "../parts/name-known";
import { resultToTell } from "../parts/result-to-tell";
import { secrecyRequest } from "../parts/secrecy";
import { isSuspected, wasHeard } from "../parts/subject";
import { fraudToPolice, threatToPolice, toPolice } from "../parts/to-police";
import { signedInWords } from "../parts/whose";
import { stopInLetter } from "./stop";

/** Each department by what it may do: who deals with it by the rule's own penalty paragraph, and who finds out whose a number is. */
function toDepartment(facts: Facts): Basis {
  const { calls } = facts;
  if (!isUnderConsumerRule(calls)) return { ...noBasis, texts: [toFinance(facts) || toTelecom(calls)] };
  const dealt = `${enforcedFrom(calls)}涉嫌违反规定的，依照${placeInPrint(commercialCallsPenalty)}等规定处理`;
  return together(
    { ...noBasis, texts: [areSelling(calls) ? toMarket(facts, dealt) : toTelecom(calls, dealt)] },
    cited([commercialCallsPenalty], facts.today),
  );
}

/** 请转市场监管部门按举报查处、通管部门查号码: the same in a short text, from which a line sends it on. */
export function toDepartmentInShort({ calls }: Facts): string {
  const traced = `通管部门${areHidden(calls) ? "查来源" : `查号码${areSomeHidden(calls) ? "和未显示号码的来源" : ""}`}`;
  if (areDunning(calls)) return `请转金融管理部门核查、${traced}`;
  if (isUnderConsumerRule(calls) && areSelling(calls))
    return calls.some(isOfFinance) || calls.some(isDunning)
      ? `请转市场监管、金融管理部门按举报查处，${traced}`
      : `请转市场监管部门按举报查处、${traced}`;
  const finance = calls.some(isDunning) ? "金融管理部门核查、" : "";
  return `请转${finance}${traced}，涉嫌违规的依法处理`;
}

/** Who sells is a business; of others nobody knows what they are. */
const areSelling = (calls: LoggedCall[]) => calls.some(isCommercial) && !calls.some(isSuspected);

/** 请转市场监督管理部门按举报核实上述号码背后的经营者、是否事先取得我的同意，…；号码由谁使用，请转通信管理部门查明 */
function toMarket(facts: Facts, dealt: string): string {
  const { calls } = facts;
  const whose = `${whichOf(calls)}背后的经营者${signedBy(calls)}，查明${consentAsked(facts.answers)}`;
  const finance = calls.some(isOfFinance) ? "；属于金融业务的，并请转金融管理部门" : "";
  return `请转市场监督管理部门按举报核实上述${whose}；${ofSelling(calls)}${dealt}${finance}${dunnedTo(calls, finance === "" ? undefined : "请其")}；${usedByWhom(calls)}，请转通信管理部门查明`;
}

/** 请转通信管理部门查明上述号码的实际使用人，涉嫌违反规定的，依法处理; what may be selling is handed on. */
function toTelecom(calls: LoggedCall[], dealt = ""): string {
  const whose = areHidden(calls)
    ? "的来源"
    : `的实际使用人${areSomeHidden(calls) ? `和${unshown(calls)}的来源` : ""}`;
  const next =
    dealt === "" ? "，涉嫌违反规定的，依法处理" : `；${ofSelling(calls)}请转市场监督管理部门，${dealt}`;
  return `请转通信管理部门查明上述${whichOf(calls)}${whose}${next}${dunnedTo(calls)}`;
}

/** Of a debt that is dunned for; "" of all else. The institution that is named above is not looked for, but asked about. */
function toFinance({ answers, calls }: Facts): string {
  if (!areDunning(calls)) return "";
  const which = whichOf(calls);
  const whose =
    answers.merchantName === ""
      ? `上述${which}背后的机构`
      : `上述${countingOf(calls).noun}是否由该机构或者其委托的催收机构${countingOf(calls).done}、其催收是否符合规定`;
  return `请转金融管理部门核实${whose}，涉嫌违反规定的，依法处理；${usedByWhom(calls)}，请转通信管理部门查明`;
}

/** ；其中催收的，请转金融管理部门核实背后的机构、…: of the dunning among other calls; 请其 where something else is sent there before. */
function dunnedTo(calls: LoggedCall[], whom = "请转金融管理部门"): string {
  if (!isPartlyDunning(calls)) return "";
  return `；其中催收的，${whom}核实背后的机构、催收是否符合规定，涉嫌违反规定的，依法处理`;
}

const whichOf = (calls: LoggedCall[]) => (areHidden(calls) ? countingOf(calls).noun : "号码");

/** Beside numbers that were shown: whoever called without one is looked for by the call. */
const areSomeHidden = (calls: LoggedCall[]) => !areHidden(calls) && calls.some(isUnshown);
const isUnshown = ({ number }: LoggedCall) => number === "";
const unshown = (calls: LoggedCall[]) => `未显示号码的${countingOf(calls.filter(isUnshown)).noun}`;

/** 号码由谁使用、未显示号码的来电由谁拨打 */
function usedByWhom(calls: LoggedCall[]): string {
  const { done } = countingOf(calls.filter(isUnshown));
  const others = areSomeHidden(calls) ? `、${unshown(calls)}由谁${done}` : "";
  return `${whichOf(calls)}由谁使用${others}`;
}

function ofSelling(calls: LoggedCall[]): string {
  return calls.filter(wasHeard).every(mayBeCommercial) ? ifCommercial(calls) : "其中属于商业营销的，";
}

/** （短信署名【安心装饰】）, （其中1069 0000 0000的短信署名【某贷】） beside numbers that signed nothing: by whom the messages are signed. */
function signedBy(calls: LoggedCall[]): string {
  const signed = calls.filter((call) => isCommercial(call) && signatureOf(call) !== "");
  if (signed.length === 0) return "";
  const numbers = new Set(signed.map(({ number }) => number));
  const isOfAll = calls.every(({ number }) => numbers.has(number));
  const displays = [...new Set(signed.map(({ profile }) => profile.display))];
  const whose = isOfAll ? "" : displays.length > 3 ? "其中有的" : `其中${displays.join("、")}的`;
  return `（${whose}短信署名${signedInWords([...new Set(signed.map(signatureOf))])}）`;
}

const ofFinance = new Set<CategoryCode | null>([5, 7, 11, 21]);
const isOfFinance = (call: LoggedCall) => isCommercial(call) && ofFinance.has(call.category);

/** 请求事项, each one something that can be answered. */
export function hotlineRequests(facts: Facts): Basis {
  const secret = [secrecyRequest(facts, "请勿向被举报方透露我的身份")].filter((text) => text !== "");
  return together(
    toDepartment(facts),
    { ...noBasis, texts: [stopInLetter(facts)] },
    nameKnown(facts),
    { ...noBasis, texts: fraudToPolice(facts.calls) },
    threatToPolice(facts),
    toPolice(facts),
    resultToTell("请告知工单编号和办理期限，并将处理结果告知我", facts),
    { ...noBasis, texts: secret },
  );
}
