import type { Sourced } from "../channel";
import type { Complainant } from "../complainant";
import { readAt, sourced } from "../sources";

type Operator = Complainant["operator"];

/** 免打扰: each operator's own way to block harassing calls, as far as it was read. */
const blocking: Partial<Record<Operator, Sourced[]>> = {
  中国移动: [
    sourced(
      "免打扰：发短信“KTFSR”到10086，开通骚扰电话拦截，“QXFSR”取消；公众号“中国移动高频骚扰电话防护”里还能拦号段和境外来电。",
      readAt.operatorLines,
    ),
  ],
  中国联通: [sourced("免打扰：打10010转人工开通，或者用公众号“联通助理”。", readAt.operatorLines)],
  中国电信: [
    sourced(
      "免打扰：发短信“KTFSR”到10001，或者用公众号“天翼防骚扰”；不灵就打10000问。",
      readAt.operatorLines,
    ),
  ],
  中国广电: [sourced("免打扰：发短信“QXGLLJ”到10099，拦境外来电；别的拦截打10099问。", readAt.operatorLines)],
  虚拟运营商: [
    sourced("免打扰没有统一的办法，打它自己的客服问。", readAt.operatorLines, { unverified: true }),
  ],
};

/** Of one's own operator; nothing while that is unknown. */
export function blockingOf(operator: Operator): Sourced[] {
  return blocking[operator] ?? [];
}
