import { placeInPrint } from "@/lib/law/print";
import { noCommercialCalls } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, isUnderConsumerRule, noBasis, together } from "../parts/basis";
import { areDunning, unlessToDelete } from "../parts/debt";
import { areHidden, countingOf } from "../parts/group";
import { nameKnown } from "../parts/name-known";
import { resultToTell } from "../parts/result-to-tell";
import { secrecyRequest } from "../parts/secrecy";
import { exceptOthers, ownFacts } from "../parts/whose";
import { cameTo, tradeCalls } from "./came";
import { isDoubtful, isKnownBody, sectorFor } from "./choose";
import { sellerAsked } from "./seller";

function checkOf(facts: Facts): string {
  const sector = sectorFor(facts);
  if (!sector) return "";
  const { calls } = ownFacts(facts);
  const theirs = tradeCalls(sector, calls);
  const came = cameTo(theirs, calls, exceptOthers(facts));
  return (areDunning(calls) && sector.checkDebt?.(came, isKnownBody(facts))) || sector.check(came);
}

/** What is another's to punish is passed on: a local body of a trade has no say in who may call whom. */
function dealtWith(facts: Facts): string {
  const sector = sectorFor(facts);
  const passOn = "请转送有职责的部门，并告知转送何处";
  if (!sector?.local) {
    const beside =
      sector?.beside && !isDoubtful(facts) ? `属于${sector.beside}或者其他部门职责的` : "不属于贵单位职责的";
    return `涉嫌违反规定的，请依法处理；${beside}，${passOn}`;
  }
  if (!isUnderConsumerRule(facts.calls)) return `不属于贵单位职责的，${passOn}`;
  const { noun } = countingOf(facts.calls);
  return `上述${noun}涉嫌违反${placeInPrint(noCommercialCalls)}，属于贵单位职责的，请依法处理；其余部分${passOn}`;
}

/** ；号码登记在谁名下，请商通信管理部门或者电信企业查明: no body of a trade knows it itself. */
function holderOf(calls: LoggedCall[]): string {
  const what = areHidden(calls)
    ? `${countingOf(calls).noun}从何处${calls.some(({ kind }) => kind === "call") ? "打来" : "发来"}`
    : "号码登记在谁名下、由谁使用";
  return `；${what}，请商通信管理部门或者电信企业查明`;
}

/** What the sector is asked: to check, to deal with it or pass it on, and to tell the result. */
export function sectorRequests(facts: Facts): Basis {
  const secret = secrecyRequest(facts, undefined, unlessToDelete(ownFacts(facts)));
  const [check, dealt] = [checkOf(facts), dealtWith(facts)];
  const isPassedOn = Boolean(sectorFor(facts)?.local) && isUnderConsumerRule(facts.calls);
  const whose = check === "" ? "" : holderOf(ownFacts(facts).calls);
  const asked = (isPassedOn ? [dealt, `${check}${whose}`] : [`${check}${whose}`, dealt]).filter(Boolean);
  return together(
    { ...noBasis, texts: asked },
    sellerAsked(facts),
    nameKnown(facts),
    resultToTell("请告知受理编号和办理期限，并将处理结果告知举报人", facts),
    { ...noBasis, texts: secret === "" ? [] : [secret] },
  );
}
