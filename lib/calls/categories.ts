/**
 * 不良类型: the kinds of the 12321 report form with that form's own codes.
 * Source: field mapping of www.12321.cn/notifyHomePhone, read in public code of about 2026; checked 2026-11-24 in stored copies only.
 */
export const categories = {
  1: "淫秽色情",
  2: "虚假票证",
  3: "反动谣言",
  4: "房产中介",
  5: "保险推销",
  6: "教育培训",
  7: "贷款理财",
  8: "猎头招聘",
  9: "欠款催收",
  10: "医疗保健",
  11: "股票证券",
  12: "其他营销",
  13: "旅游推广",
  14: "食药推销",
  21: "POS机推销",
  22: "装修建材",
  23: "网络游戏",
  24: "App推广",
  25: "出行拉货",
  26: "零售业推销",
  27: "电信业务推广",
} as const;

export type CategoryCode = keyof typeof categories;

export const categoryCodes = Object.keys(categories).map(Number) as CategoryCode[];
