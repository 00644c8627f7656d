import type { CallSign } from "@/lib/calls/call";
import { inOrder } from "@/lib/calls/convert";
import type { Facts, LoggedCall } from "@/lib/channels/facts";
import { isMoneyLost, lossIn } from "@/lib/channels/police/loss";
import { sourced } from "@/lib/channels/sources";
import { dayInBeijing } from "@/lib/deadlines/beijing";
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

/** Only what these very calls carry, as far as the police have not been told of it: what was paid elsewhere is no danger here. */
export function urgentOf(facts: Facts): Urgent[] {
  const untold = { ...facts, calls: unreported(facts) };
  const marks = signsOf(untold).filter((sign) => sign !== "paid");
  const isLost = isMoneyLost(untold) || (untold.calls.length > 0 && isLossUnmarked(facts));
  return urgentBy(isLost ? inOrder([...marks, "paid"]) : marks);
}

/** Some money is gone, and which of the calls it was is still to be marked. What another letter tells comes here only with a marked call. */
function isLossUnmarked({ calls, answers }: Facts): boolean {
  const isMarked = ({ signs }: LoggedCall) => signs.includes("paid") || signs.includes("fraud");
  return lossIn(answers.moneyLost) === "lost" && !calls.some(isMarked);
}

/** Calls of a number that no report was about, or that came after it; of a report of which no number is known, only those after it. */
function unreported({ calls, filed }: Facts): LoggedCall[] {
  const reports = filed.filter(({ office }) => office === "police");
  const isTold = ({ at, number }: LoggedCall) =>
    reports.some(
      (one) =>
        dayInBeijing(at) <= one.filed.on &&
        (number === "" || one.numbers.length === 0 || one.numbers.includes(number)),
    );
  return reports.length === 0 ? calls : calls.filter((call) => !isTold(call));
}

/** One line for each phone, the gravest sign's words. Empty when nothing has to be done at once. */
export function urgentBy(signs: readonly CallSign[]): Urgent[] {
  return atOnce
    .filter(({ sign, unless }) => signs.includes(sign) && !(unless && signs.includes(unless)))
    .map(({ urgent }) => urgent)
    .filter((one, at, all) => all.findIndex(({ phone }) => phone === one.phone) === at);
}
