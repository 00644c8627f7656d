import type { Ask } from "../channel";

/** 你还想说的, printed as it is. */
export function ownWordsAsk(hint = "原样写进信里"): Ask {
  return { field: "ownWords", label: "你还想说的", hint, required: false };
}

/** What a fraud cost: a clerk who reads that something was paid asks how much. */
export function lossAsk(): Ask {
  return {
    field: "moneyLost",
    label: "转出去的钱",
    hint: "哪天、多少钱、怎么付的、收款的账号。没付过就空着；被骗了先打110",
    required: false,
    signs: ["fraud", "paid"],
  };
}

/** What a commercial call is lawful or unlawful by: only the user can say it. */
export function consentAsk(): Ask {
  return {
    field: "neverAgreed",
    label: "我从未同意接收这类推销",
    hint: "从没勾选过，也没口头答应过，才勾；信里会写明",
    required: false,
  };
}

/** Whether the debt is the user's at all: only the user can say it. */
export function notDebtorAsk(): Ask {
  return {
    field: "notDebtor",
    label: "我不是债务人，没有欠这笔钱",
    hint: "催的是别人的债，或者根本没这笔债，再勾；信里、稿子里先写明",
    required: false,
    kinds: [9],
  };
}

/** What the company says at once where it is so: that the user is its customer. tellsPurchase: and of what, which not every letter tells. */
export function customerAsks(tellsPurchase = true): Ask[] {
  const purchase = {
    field: "purchase",
    label: "买过什么",
    hint: "什么东西，哪天，多少钱；不填就不写",
  } as const;
  return [
    {
      field: "isCustomer",
      label: "我是这家公司的客户",
      hint: "买过、办过它的东西或者服务；信里会写明",
      required: false,
    },
    ...(tellsPurchase ? [{ ...purchase, required: false }] : []),
  ];
}

/** Where the number may have come from, and why the user thinks so. */
export function leakAsks(): Ask[] {
  return [
    { field: "appName", label: "号码可能从哪流出", hint: "App、网站的名字，不知道就空着", required: false },
    {
      field: "leakSigns",
      label: "为什么觉得是从这里流出的",
      hint: "哪天在上面填过电话、之后怎样；只写见到的",
      required: false,
    },
  ];
}

/** 请求保密, for a letter that speaks of 举报人 or of 我. */
export function keepSecretAsk(hint = "信里写明请勿透露举报人身份"): Ask {
  return { field: "keepSecret", label: "请求保密", hint, required: false };
}
