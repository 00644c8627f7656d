import type { Call } from "@/lib/calls/call";
import { oneLine } from "./one-line";

type Words = Pick<Call, "smsText" | "words">;

/** That the caller came under another number: nobody does so who was not turned away. */
const underAnotherNumber = /换(?:了个?|一?个)(?:手机|电话)?号/;

/** What one offers, or presses with. */
const offer =
  /免费|优惠|名额|活动|特惠|特价|促销|折扣|打折|[\d一二三四五六七八九]折|低至|限时|抢购|红包|礼品|赠送|送您|额度|利率|利息|[低免]息|放款|贷款|借款|办理|套餐|升级|投保|保险|理财|收益|课程|试听|试课|体验|房源|楼盘|开盘|首付|推荐|需要吗|需不需要|要不要|考虑|了解一下|加(?:您|你|个|一下)?微信/;

/** 换了号码打给您，名额不多了, rather than 我们就是再问一下您家什么时候动工: of what was said, what shows that one sells and goes on; of that the longest. */
export function mostTelling<Said extends Words>(calls: Said[]): Said | undefined {
  const weighed = calls.map((call) => ({ call, words: wordsOf(call) }));
  return weighed.sort((a, b) => weightOf(b.words) - weightOf(a.words) || b.words.length - a.words.length)[0]
    ?.call;
}

/** The words of somebody who sells; of a contract one asks too. */
export function isSelling(call: Words): boolean {
  return weightOf(wordsOf(call)) > 0;
}

/** What nobody says of a contract: that it will go on, that a no is of no use, or whence the number is. */
const pressing =
  /天天|每天|一直|继续|接着打|还(?:会|要)打|没用|骂|滚|报警|威胁|拉黑|拒接|不接|骚扰|(?:号码|电话|信息|资料).{0,8}(?:买|卖|来的|给的|提供|泄露)|哪(?:里|儿)来/;

export function presses(call: Words): boolean {
  return pressing.test(wordsOf(call));
}

function weightOf(words: string): number {
  return (underAnotherNumber.test(words) ? 2 : 0) + (offer.test(words) ? 1 : 0);
}

export const wordsOf = (call: Words) => oneLine(call.words || call.smsText);
