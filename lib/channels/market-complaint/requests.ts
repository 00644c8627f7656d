import type { Passage } from "@/lib/law/article";
import { informationKeptSecret, informationUsedAsTold } from "@/lib/law/consumer-refs";
import { rightToCopy, rightToDeletion, rightToRefuse } from "@/lib/law/information-refs";
import { complaintAccepted, mediation } from "@/lib/law/market-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { quoted } from "@/lib/letters/wording";
import type { Answers } from "../answers";
import type { Facts, LoggedCall } from "../facts";
import { yuan } from "../lawsuit/loss";
import { whatToStop } from "../parts/about";
import { type Basis, inForce, together } from "../parts/basis";
import { countingOf, toStop } from "../parts/group";
import { sortsRefused } from "../parts/no-of-calls";
import { oneLine } from "../parts/one-line";
import { purposeOf } from "../rights-request/requests";

/** 投诉请求: what the company can do for its customer; money only where the user names a sum. */
export function complaintRequests({ answers, calls, today }: Facts): Basis {
  const right = rightToKnow(today);
  const { done, noun } = countingOf(calls);
  const texts = [
    `要求被投诉人立即停止向我${toStop(whatToStop(calls), calls)}；即使我此前同意过，${cancelledWhen(calls)}`,
    `要求被投诉人说明我的电话号码作何使用、提供给了谁，并删除其用于${purposeOf(calls)}的我的个人信息${right.text}`,
    `要求被投诉人就其自行或者委托他人${done}的上述${noun}向我赔礼道歉`,
    ...costsAsked(answers).map((costs) => `要求被投诉人赔偿我为此支出的${costs}`),
  ];
  return together({ texts, citations: right.citations }, toMediate(today));
}

/** 明确表示拒绝时也已取消; of what no no was about, now. */
function cancelledWhen(calls: LoggedCall[]): string {
  const { refused, open } = sortsRefused(calls);
  if (open === "") return "明确表示拒绝时也已取消";
  return refused === "" ? "现在此取消" : `对${refused}的明确表示拒绝时也已取消，对${open}的现在此取消`;
}

/** What the market authority itself watches over, then the rights to know, to see and to have it deleted. */
const ownInformation = [
  informationUsedAsTold,
  informationKeptSecret,
  rightToRefuse,
  rightToCopy,
  rightToDeletion,
];

/** （《消费者权益保护法》第二十九条第一款、第二款，《个人信息保护法》第四十四条、…） */
function rightToKnow(today: string) {
  const rules = inForce(ownInformation, [today]);
  const text = rules.length === 0 ? "" : `（${placesInPrint(rules.map(({ ref }) => ref))}）`;
  return { text, citations: rules.map(({ citation }) => citation) };
}

/** 合理费用人民币128.50元（“话费和公证费”）; none where no sum is named. */
export function costsAsked({ costsClaimed, costsFor }: Answers): string[] {
  const what = oneLine(costsFor);
  const used = what === "" ? "" : `（${quoted(what)}）`;
  return costsClaimed === "" ? [] : [`合理费用人民币${yuan(costsClaimed)}元${used}`];
}

function toMediate(today: string): Basis {
  const rules = inForce([mediation, complaintAccepted], [today]);
  const by = ({ article }: Passage) => {
    const rule = rules.find(({ ref }) => ref.article === article);
    return rule ? `（${placeInPrint(rule.ref)}）` : "";
  };
  return {
    texts: [
      `我同意由贵部门组织调解${by(mediation)}`,
      `请自收到本投诉之日起七个工作日内决定是否受理，并告知我${by(complaintAccepted)}；不予受理的，请告知理由和其他解决途径`,
    ],
    citations: rules.map((rule) => rule.citation),
  };
}
