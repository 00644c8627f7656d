import type { Ask } from "../channel";
import { customerAsks, notDebtorAsk, ownWordsAsk } from "../parts/asks";
import { merchantAsks } from "../parts/merchant";

/** What only the user can tell the police: whom it is about, what was paid, and from where the own data may have come. */
export const policeAsks: Ask[] = [
  ...merchantAsks(false),
  ...customerAsks(),
  {
    field: "policeStation",
    label: "去哪个派出所",
    hint: "写全称，××市公安局××派出所；不知道就空着",
    required: false,
  },
  {
    field: "moneyLost",
    label: "转出去的钱",
    hint: "哪天、多少钱、怎么付的、收款的账号。没付过就空着",
    required: false,
  },
  {
    field: "appName",
    label: "从哪个App、网站漏的",
    hint: "你认为是它，就写名字；不知道就空着",
    required: false,
  },
  { field: "appAddress", label: "它的网址", hint: "没有就空着", required: false },
  { field: "leakSigns", label: "信息被卖的线索", hint: "从哪里判断的，什么时候，谁说的", required: false },
  notDebtorAsk(),
  ownWordsAsk("原样写进材料"),
];
