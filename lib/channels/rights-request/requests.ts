import type { Passage } from "@/lib/law/article";
import {
  privatePeace,
  rightToCopy,
  rightToDeletion,
  rightToExplanation,
  rightToRefuse,
  withdrawal,
} from "@/lib/law/information-refs";
import { placesInPrint } from "@/lib/law/print";
import type { Facts, LoggedCall } from "../facts";
import { dunnedBy, withoutOthersDunning } from "../lawsuit/dunned";
import { maybeTheirs } from "../lawsuit/theirs";
import { mayBeCommercial, whatToStop } from "../parts/about";
import { heldMyName } from "../parts/addressed";
import { type Basis, inForce, together } from "../parts/basis";
import { isCustomerOf } from "../parts/customer";
import { areDunning, isDebtOpen, isDunning, mayOwe } from "../parts/debt";
import { countingOf, toStop } from "../parts/group";
import { sortsRefused } from "../parts/no-of-calls";
import { ownFacts } from "../parts/whose";

/** 请求事项, each with the right it is an exercise of, as the law stands today. */
export function rightsRequests(facts: Facts): Basis {
  const own = maybeTheirs(ownFacts(facts));
  const { calls, today } = own;
  const what = calls.some(heldMyName) ? "姓名和电话号码" : "电话号码";
  const isSelling = calls.some(mayBeCommercial);
  const asked: [string, Passage[]][] = [
    [
      mayOwe(own)
        ? "停止以骚扰的方式催收"
        : `停止向我${toStop(whatTheyDo(calls), calls)}${stopDunning(own)}${isSelling ? consent(withoutOthersDunning(own)) : ""}`,
      [...(mayOwe(own) ? [] : [...(isSelling ? [withdrawal] : []), rightToRefuse]), ...peaceOf(own)],
    ],
    [
      `提供贵方持有的我的个人信息的副本，说明我的${what}从何而来、用于什么、提供给了谁`,
      [rightToRefuse, rightToCopy, rightToExplanation],
    ],
    [
      `${ifNotMine(own)}删除贵方用于${purposesOf(own)}的我的个人信息，并请受贵方委托或者从贵方取得这些信息的人一并删除；${keptInWords(own)}的除外`,
      [rightToDeletion],
    ],
  ];
  return together(...asked.map(([text, passages]) => withRight(text, passages, today)));
}

/** A consent, should there have been one, ended with the first no that the caller heard; said once more to the company, which may have heard none. */
function consent(calls: LoggedCall[]): string {
  const { refused, open } = sortsRefused(calls);
  const [given, rest] = [refused, open].map((one) =>
    refused === "" || open === "" ? "有过" : `同意过${one}`,
  );
  const said = refused === "" ? "" : `；即使${given}，我明确表示拒绝时也已撤回，在此重申`;
  const now = open === "" ? "" : `；即使${rest}，自贵方收到本函之日起撤回`;
  return `；如主张此前取得过我的同意，请出示凭据${said}${now}`;
}

/** 为履行与我的合同所必需、依法应当保存: what may be kept; a contract only where there is, or may be, one. */
export function keptInWords(own: Facts): string {
  const lawful = "依法应当保存";
  const mayHaveOne = isCustomerOf(own) || own.calls.some(isDunning);
  return mayHaveOne ? `为履行与我的合同所必需、${lawful}` : lawful;
}

/** 债务人不是我的，停止向我拨打此类电话，: of a creditor nobody can ask that without saying so. */
export function ifNotMine(own: Facts): string {
  if (mayOwe(own)) return `债务人不是我的，停止向我${toStop("此类", own.calls)}，`;
  return isBesideSelling(own) && isDebtOpen(own)
    ? "债务人不是我的，停止向我催收，并删除用于催收的我的个人信息；"
    : "";
}

/** ，停止向我催收: of whoever sells and dunns; 以骚扰的方式 of a possible creditor. */
export function stopDunning(own: Facts): string {
  if (!isBesideSelling(own)) return "";
  return isDebtOpen(own) ? "，停止以骚扰的方式催收" : "，停止向我催收";
}

/** The manner alone is what a possible creditor is asked to leave, and that is no matter of personal information. */
function peaceOf(own: Facts): Passage[] {
  return dunnedBy(own).length > 0 && isDebtOpen(own) ? [privatePeace] : [];
}

/** 营销、催收: where a debt is denied, no purpose of dunning is left either. */
export function purposesOf(own: Facts): string {
  const purpose = purposeOf(own.calls);
  return isBesideSelling(own) && !isDebtOpen(own) ? `${purpose}、催收` : purpose;
}

/** This company dunned, and not all that came was dunning. */
function isBesideSelling(own: Facts): boolean {
  return !areDunning(own.calls) && dunnedBy(own).length > 0;
}

/** 营销, 催收, or 上述来电: a customer's contract goes on, and what it needs is not asked to be deleted. */
export function purposeOf(calls: LoggedCall[]): string {
  if (calls.some(mayBeCommercial)) return "营销";
  return areDunning(calls) ? "催收" : `上述${countingOf(calls).noun}`;
}

/** 推销, 催收, 此类: what the company is to stop. */
export function whatTheyDo(calls: LoggedCall[]): string {
  return areDunning(calls) ? "催收" : whatToStop(calls);
}

/** 停止…（《个人信息保护法》第四十四条）: with the right it is an exercise of. */
export function withRight(text: string, passages: Passage[], today: string): Basis {
  const rules = inForce(passages, [today]);
  const by = rules.length === 0 ? "" : `（${placesInPrint(rules.map((one) => one.ref))}）`;
  return { texts: [text + by], citations: rules.map((one) => one.citation) };
}
