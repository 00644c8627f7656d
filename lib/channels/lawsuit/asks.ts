import type { Ask } from "../channel";
import { consentAsk, notDebtorAsk } from "../parts/asks";
import { merchantAsks } from "../parts/merchant";

/** What a court wants to know beyond the log: whom, what was bought, what is claimed, and how the user knows. */
export function suitAsks(): Ask[] {
  return [
    consentAsk(),
    notDebtorAsk(),
    ...merchantAsks(true),
    {
      field: "isCustomer",
      label: "我在这家买过东西或者服务",
      hint: "买过就勾，对方多半会提",
      required: false,
    },
    { field: "purchase", label: "买过什么", hint: "什么东西，哪天，多少钱；原样写进去", required: false },
    { field: "merchantCode", label: "统一社会信用代码", hint: "18位，营业执照上有", required: false },
    { field: "merchantLeader", label: "法定代表人", hint: "知道就写", required: false },
    { field: "merchantPhone", label: "公司的电话", hint: "法院送材料用", required: false },
    { field: "otherMerchants", label: "其他被告", hint: "一行一家：名称，地址。没有就空着", required: false },
    {
      field: "court",
      label: "交给哪个法院",
      hint: "公司所在地，或者电话打出、打到的地方的区县人民法院，写全称",
      required: true,
    },
    {
      field: "costsClaimed",
      label: "合理支出，多少元",
      hint: "公证费、交通费这样有票据的；没有就空着",
      required: false,
    },
    { field: "costsFor", label: "支出花在哪", hint: "一项一项写，各多少钱；原样写进去", required: false },
    {
      field: "solatiumClaimed",
      label: "精神损害抚慰金，多少元",
      hint: "损害严重的才支持，判过的几件都不多，有的一分没判；不要就空着",
      required: false,
    },
    {
      field: "harm",
      label: "精神上受了什么损害",
      hint: "要抚慰金才写：失眠、就医、诊断这样的事，从什么时候起；原样写进去",
      required: false,
    },
    {
      field: "ownWords",
      label: "怎么知道是这家打的",
      hint: "哪个号码，怎么查到的；还有别的想说的，也写在这，原样写进去",
      required: false,
    },
  ];
}
