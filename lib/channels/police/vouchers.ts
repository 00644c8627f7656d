import { oneLine } from "../parts/one-line";

const cards = /卡密|(?:礼品|购物|充值|京东|点|油|电话|话费|游戏|预付)卡|[Ee]卡|代金券|兑换码/;
const money = /转[了账给入到走去过出\d一二两三四五六七八九十几]|汇[了款给出]|打款|扫码|收款|账[户号]|银行/;

/** Whether codes of gift cards went, by the user's words: a code that nobody used yet can still be stopped. */
export function gaveVouchers(moneyLost: string): boolean {
  return cards.test(oneLine(moneyLost));
}

/** Whether nothing else went. */
export function gaveOnlyVouchers(moneyLost: string): boolean {
  return gaveVouchers(moneyLost) && !money.test(oneLine(moneyLost));
}
