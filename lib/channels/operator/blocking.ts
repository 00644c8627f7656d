import type { Sourced } from "../channel";
import { readAt, sourced } from "../sources";

/** 免打扰: each operator's own way to block harassing calls, as far as it was read. */
export const blocking: Sourced[] = [
  sourced(
    "移动：发短信KTFSR到10086开通骚扰电话拦截，QXFSR取消；公众号“中国移动高频骚扰电话防护”里还能拦号段和境外来电。",
    readAt.operatorLines,
  ),
  sourced("联通：打10010转人工开通，或者用公众号“联通助理”。", readAt.operatorLines),
  sourced("电信：发短信KTFSR到10001，或者用公众号“天翼防骚扰”。", readAt.operatorLines),
  sourced("电信的短信代码，有一处网页写的是CSFZ，对不上；不灵就打10000问。", readAt.operatorLines, {
    unverified: true,
  }),
  sourced("广电：发短信QXGLLJ到10099拦境外来电；别的拦截打10099问。", readAt.operatorLines),
  sourced("虚拟运营商：没有统一的办法，打它自己的客服问。", readAt.operatorLines, { unverified: true }),
];
