import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { amountOf } from "../parts/amount";
import { countingOf } from "../parts/group";
import { personNeeds } from "../parts/person";
import { callsWithSign } from "./alleged";
import { companyNeed } from "./company";
import { lossIn } from "./loss";
import { isPayeeUnknown, isSlipMissing } from "./payee";
import { reportBy } from "./report-by";
import { besideThePoint, reported } from "./reported";
import { floodNeed, safetyNeed, signsNeed, wordsNeed } from "./sign-needs";

export function policeNeeds(facts: Facts): Need[] {
  const told = reported(facts);
  return [
    ...personNeeds(facts.complainant, ["name", "phone", "address"]),
    ...moneyNeed(facts),
    ...payeeNeed(told),
    ...slipNeed(told),
    ...wordsNeed(facts.calls),
    ...safetyNeed(facts.calls),
    ...signsNeed(facts),
    ...floodNeed(facts.calls),
    ...stationNeed(facts),
    ...agedNeed(told),
    ...companyNeed(facts, told.calls),
    ...besideNeed(facts.calls),
  ];
}

function moneyNeed({ calls, answers }: Facts): Need[] {
  if (isLossOfNoCall(calls, answers.moneyLost)) return [ofWhichCall(calls)];
  const paid = callsWithSign(calls, "paid").at(-1);
  if (!paid || ["lost", "returned"].includes(lossIn(answers.moneyLost))) return [];
  if (answers.moneyLost.trim() !== "") return [contradicted(paid)];
  const next = { text: "写上日期、金额、怎么付的、收款的账号" };
  return [{ code: "money-lost", text: "转出去的钱", required: true, next }];
}

/** No earlier loss makes a call a fraud: which call it was after, the user says. */
function isLossOfNoCall(calls: LoggedCall[], moneyLost: string): boolean {
  return lossIn(moneyLost) === "lost" && callsWithSign(calls, "fraud", "paid").length === 0;
}

function ofWhichCall([first, ...others]: LoggedCall[]): Need {
  const href = first && others.length === 0 ? `/calls/${first.id}` : "/calls";
  const next = { text: "在那次记录里勾选“已经转了钱”；钱和这些都无关，把这一项清空", href };
  return { code: "loss-of-which-call", text: "转钱是因为哪次来电、短信", required: true, next };
}

/** Where the money went is what the police begin with. */
function payeeNeed(facts: Facts): Need[] {
  if (!isPayeeUnknown(facts)) return [];
  const next = { text: "止付要知道钱去了哪里：写上收款的账号或者订单号，或者附上转账凭证" };
  return [{ code: "payee", text: "收款的账号或者订单号", required: false, next }];
}

/** An account that is named is found by itself; the paper of the payment shows that the money was the user's. */
function slipNeed(facts: Facts): Need[] {
  if (!isSlipMissing(facts) || isPayeeUnknown(facts)) return [];
  const next = { text: "把转账的截图或者电子回单加进证据，说明里写“转账凭证”，材料的附件里就有它" };
  return [{ code: "transfer-slip", text: "还没有附转账凭证", required: false, next }];
}

/** The call says that money went, the answer says that none did. */
function contradicted({ id, kind }: LoggedCall): Need {
  const [one, that] = kind === "sms" ? ["有一条短信", "那条短信"] : ["有一次来电", "那次来电"];
  return {
    code: "money-contradicted",
    text: `${one}勾了“已经转了钱”，这里写的是没有损失`,
    required: true,
    next: { text: `没转，去掉${that}的勾；转了，写上金额`, href: `/calls/${id}` },
  };
}

function stationNeed({ answers }: Facts): Need[] {
  if (answers.policeStation !== "") return [];
  const next = { text: "不填，材料写给受理报案的公安机关" };
  return [{ code: "police-station", text: "去哪个派出所", required: false, next }];
}

function agedNeed({ calls, today }: Facts): Need[] {
  const by = reportBy(calls, today);
  if (by === null || by >= today) return [];
  const next = { text: "过了六个月没被公安机关发现的，可能不再处罚；连着打的从最后一次算" };
  return [{ code: "half-year", text: `半年以内的${countingOf(calls).noun}`, required: false, next }];
}

/** Chosen, and about something else: the report leaves it out, and says so before it is written. */
function besideNeed(calls: LoggedCall[]): Need[] {
  const beside = besideThePoint(calls);
  if (beside.length === 0) return [];
  const next = { text: `选的${countingOf(beside).noun}里有${amountOf(beside)}和报的案无关，材料里不写` };
  return [{ code: "beside-the-point", text: "只写和报案有关的", required: false, next }];
}
