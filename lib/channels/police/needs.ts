import type { Need } from "../channel";
import type { Facts, LoggedCall } from "../facts";
import { areMessages, countingOf } from "../parts/group";
import { personNeeds } from "../parts/person";
import { callsWithSign } from "./alleged";
import { lossIn } from "./loss";
import { reportBy } from "./report-by";

export function policeNeeds(facts: Facts): Need[] {
  return [
    ...personNeeds(facts.complainant, ["name", "phone", "address"]),
    ...moneyNeed(facts),
    ...wordsNeed(facts.calls),
    ...signsNeed(facts),
    ...floodNeed(facts.calls),
    ...stationNeed(facts),
    ...agedNeed(facts),
  ];
}

function moneyNeed({ calls, answers }: Facts): Need[] {
  const paid = callsWithSign(calls, "paid").at(-1);
  if (!paid || ["lost", "returned"].includes(lossIn(answers.moneyLost))) return [];
  if (answers.moneyLost.trim() !== "") return [contradicted(paid)];
  const next = { text: "写上日期、金额、怎么付的、收款的账号" };
  return [{ code: "money-lost", text: "被骗了多少钱", required: true, next }];
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

/** What was said is the whole of a threat. */
function wordsNeed(calls: LoggedCall[]): Need[] {
  const bare = callsWithSign(calls, "threat").find(({ words, smsText }) => words === "" && smsText === "");
  if (!bare) return [];
  const isMessage = bare.kind === "sms";
  const next = { text: isMessage ? "补在那条短信里" : "照原话补在那次来电里", href: `/calls/${bare.id}` };
  return [
    { code: "threat-words", text: isMessage ? "威胁短信的原文" : "对方威胁的原话", required: false, next },
  ];
}

function signsNeed({ calls, answers }: Facts): Need[] {
  if (callsWithSign(calls, "sells-data").length === 0 || answers.leakSigns !== "") return [];
  const next = { text: "从哪里看出信息被卖了，写一两句" };
  return [{ code: "leak-signs", text: "信息被卖的线索", required: false, next }];
}

/** Marked as one, and not one by the count: the report does not say it. */
function floodNeed(calls: LoggedCall[]): Need[] {
  if (!calls.some(({ signs }) => signs.includes("flood")) || callsWithSign(calls, "flood").length > 0)
    return [];
  return [{ code: "flood-calls", required: false, ...(areMessages(calls) ? sentMore : rungMore) }];
}

const rungMore = {
  text: "反复拨打的那几次来电",
  next: { text: "那段时间的来电，没接到的也都记上；次数不够，材料里不写反复拨打" },
};

const sentMore = {
  text: "反复发来的那几条短信",
  next: { text: "那段时间的短信都记上；条数不够，材料里不写反复发来" },
};

function stationNeed({ answers }: Facts): Need[] {
  if (answers.policeStation !== "") return [];
  const next = { text: "不填，材料写给受理报案的公安机关" };
  return [{ code: "police-station", text: "去哪个派出所", required: false, next }];
}

function agedNeed({ calls, today }: Facts): Need[] {
  const by = reportBy(calls);
  if (by === null || by >= today) return [];
  const next = { text: "过了六个月没被公安机关发现的，可能不再处罚；连着打的从最后一次算" };
  return [{ code: "half-year", text: `半年以内的${countingOf(calls).noun}`, required: false, next }];
}
