import { type AnswerField, noAnswers } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";

/** What an answer is called in a letter. */
const names: Partial<Record<AnswerField, string>> = {
  ownWords: "补充说明",
  neverAgreed: "从未同意接收的陈述",
  merchantName: "商户名称",
  merchantAddress: "商户地址",
  merchantCode: "统一社会信用代码",
  merchantLeader: "法定代表人",
  merchantPhone: "商户电话",
  otherMerchants: "另外几家公司",
  hidName: "来电人没有说明单位的陈述",
  isCustomer: "购买过商品或者服务的陈述",
  purchase: "购买的内容",
  sellsOnline: "在网上经营的陈述",
  appName: "App或者网站名称",
  appAddress: "网址",
  leakSigns: "线索",
  moneyLost: "付款和损失的情况",
  policeStation: "派出所",
  sectorOffice: "收信的部门",
  court: "受诉法院",
  costsClaimed: "合理支出的金额",
  solatiumClaimed: "精神损害抚慰金的金额",
  costsFor: "合理支出的用途",
  harm: "精神损害的情况",
  addressee: "收信单位",
  reportProvince: "收信的省",
  untoldReview: "未被告知复议权利的陈述",
  followWords: "补充说明",
  numberProvince: "号码在哪个省办的",
  operatorAddress: "运营商的地址",
};

/** Of these answers of case data those that the letter really says, by name: without them it would read otherwise. */
export function toldAnswers(channel: Channel, facts: Facts, but: readonly AnswerField[]): string[] {
  const { answers } = facts;
  const told = (answers.told ?? []).filter((field) => !but.includes(field) && isAsked(channel, field));
  if (told.length === 0) return [];
  const words = bodyOf(channel, facts);
  const said = told.filter((field) => {
    const without = { ...answers, [field]: noAnswers[field] };
    return bodyOf(channel, { ...facts, answers: without }) !== words;
  });
  return [...new Set(said.flatMap((field) => names[field] ?? []))];
}

function isAsked({ asks }: Channel, field: AnswerField): boolean {
  return asks.some((ask) => ask.field === field);
}

function bodyOf(channel: Channel, facts: Facts): string {
  return JSON.stringify(channel.body(facts).blocks);
}
