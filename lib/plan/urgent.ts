import type { CallSign } from "@/lib/calls/call";
import type { Facts } from "@/lib/channels/facts";
import { sourced } from "@/lib/channels/sources";
import { policeTakeUp } from "@/lib/law/order-refs";
import { placeInPrint } from "@/lib/law/print";
import { signsOf } from "./conditions";
import type { Urgent } from "./plan";

const told = "多地公安、高校转载的96110说明（bwc.cug.edu.cn/info/1038/2447.htm 等，存档副本）";

/** What is done at once, before any paper, by what the calls were. */
const atOnce: { sign: CallSign; unless?: CallSign; urgent: Urgent }[] = [
  {
    sign: "paid",
    urgent: {
      title: "先打110",
      phone: "110",
      ...sourced(
        "已经转了钱，现在就报警，越早越好。打完再打转账的银行、支付软件的客服，请它帮着拦，号码在卡背面、手机银行里。报案材料打完电话再写。",
        told,
        { unverified: "银行、支付软件能不能拦住" },
      ),
    },
  },
  {
    sign: "threat",
    urgent: {
      title: "先打110",
      phone: "110",
      ...sourced("有人威胁你，现在就报警。材料打完电话再写。", "国家法律法规数据库文本（公开副本）", {
        basis: placeInPrint(policeTakeUp),
      }),
    },
  },
  {
    sign: "fraud",
    urgent: {
      title: "先打110",
      phone: "110",
      ...sourced("疑似诈骗，别转钱，先报警。材料打完电话再写。", told),
    },
  },
  {
    sign: "fraud",
    unless: "paid",
    urgent: {
      title: "拿不准，问96110",
      phone: "96110",
      ...sourced("还没转钱、拿不准是不是诈骗，打这个问。它管劝阻和咨询，不是报警电话。", told),
    },
  },
];

export function urgentOf(facts: Facts): Urgent[] {
  return urgentBy(signsOf(facts));
}

/** One line for each phone, the gravest sign's words. Empty when nothing has to be done at once. */
export function urgentBy(signs: readonly CallSign[]): Urgent[] {
  return atOnce
    .filter(({ sign, unless }) => signs.includes(sign) && !(unless && signs.includes(unless)))
    .map(({ urgent }) => urgent)
    .filter((one, at, all) => all.findIndex(({ phone }) => phone === one.phone) === at);
}
