import { dayInBeijing } from "@/lib/deadlines/beijing";
import { fitted, type RankedSentence } from "@/lib/letters/length";
import type { LetterText } from "@/lib/letters/letter";
import { dateAfter } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import { cameInShort } from "../parts/in-short";
import { aloud } from "../parts/manner";
import { callsWithSign } from "./alleged";
import { lost, saidBeside, says } from "./fraud-short";
import { isMoneyLost } from "./loss";
import { gravest, limit, threatTold, who } from "./short";
import { threatsApart, threatsOfSafety } from "./threats";
import { gaveOnlyVouchers, gaveVouchers } from "./vouchers";

/** What to say to 110 where money went, somebody threatens, or a fraud is tried: before any paper. */
export function emergencyScripts(facts: Facts): LetterText[] {
  const { calls } = facts;
  const isUrgent =
    isMoneyLost(facts) || callsWithSign(calls, "fraud").length + threatsApart(calls).length > 0;
  return isUrgent ? [emergencyScript(facts)] : [];
}

function emergencyScript(facts: Facts): LetterText {
  const sentences = [
    ...(isMoneyLost(facts) ? moneyGone(facts) : [says("我要报警。"), ...gravest(facts)]),
    ...threatened(facts),
    who(facts),
    ...cameInShort(facts, aloud),
    says("请告诉我去哪个派出所，要带什么。"),
  ];
  return { id: "call-110", name: "先打110，这样说", text: fitted(sentences, limit), limit };
}

/** Just now only on the day of the call. */
function moneyGone(facts: Facts): RankedSentence[] {
  const paid = callsWithSign(facts.calls, "paid").at(-1);
  const when = paid ? paidWhen(dayInBeijing(paid.at), facts.today) : "付了钱";
  const told = lost(facts);
  const asked = stopAloud(facts.answers.moneyLost, "请帮我");
  return [
    says(`我可能被骗了，${when}，${asked}，我要报案。`),
    ...(told.length > 0 ? told : [says("转账的时间、金额和对方账号，我现在报给你。")]),
    ...saidBeside(callsWithSign(facts.calls, "fraud")),
    ...threatTold(facts),
  ];
}

function paidWhen(on: string, today: string): string {
  return on === today ? "钱刚转出去" : `钱是${dateAfter(on, today)}转出去的`;
}

/** 请帮我止付，联系发卡企业冻结卡密: an account and codes of cards are stopped by different people. */
export function stopAloud(moneyLost: string, please: string): string {
  const account = gaveOnlyVouchers(moneyLost) ? [] : ["止付"];
  const cards = gaveVouchers(moneyLost) ? ["联系发卡企业冻结还没用的卡密"] : [];
  return `${please}${[...account, ...cards].join("，")}`;
}

/** Who answers 110 asks where one is. */
function threatened({ calls }: Facts): RankedSentence[] {
  if (threatsOfSafety(calls).length > 0) return [says("请登记，需要的话请出警，我的位置现在报给你。")];
  return threatsApart(calls).length === 0 ? [] : [says("请登记。")];
}
