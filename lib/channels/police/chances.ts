import type { Reason } from "@/lib/result";
import type { Facts, LoggedCall } from "../facts";
import { areDunning } from "../parts/debt";
import { nothingYet } from "../parts/proves-nothing";
import { signsBorneOut } from "./alleged";
import { busiestHour, manyInAnHour } from "./hour";
import { lossIn } from "./loss";
import { isPlain, pestering } from "./pestering";

/** No report where no rule of the police is about anything in the log: it would name no offence. */
export function noOffence({ calls, answers }: Facts): Reason[] {
  const isLost = lossIn(answers.moneyLost) === "lost";
  if (isLost || signsBorneOut(calls).length > 0 || pestering(calls).length > 0) return [];
  const nothing = nothingYet(calls);
  return nothing.length > 0
    ? nothing
    : [
        {
          ...noOffenceYet,
          next: { text: `${firstElsewhere(calls)}；有上面这些，在那次来电里记上` },
        },
      ];
}

function firstElsewhere(calls: LoggedCall[]): string {
  return areDunning(calls) ? "催收的先找那家机构、打12378" : "先投诉运营商、报12321";
}

/** Said of the door by whoever sends away from it. 拒绝以后 is last: calls that are merely that are hardly ever taken up. */
const matters = "归公安管的是：威胁，诈骗，买卖个人信息，短时间反复拨打，拒绝以后同一号码还打来好几次。";

const noOffenceYet = {
  code: "no-offence",
  text: `${matters}按这些来电的记录还够不上，写了对不上条文，公安多半不受理。`,
};

/** Said before anybody goes: plain sales calls are hardly ever taken up. */
export function plainCalls({ calls, answers }: Facts): Reason | null {
  if (lossIn(answers.moneyLost) === "lost" || !isPlain(calls) || busiestHour(calls).length >= manyInAnHour)
    return null;
  return {
    code: "plain-calls",
    text: `${matters}这些来电最多够得上最后一样，公安多半不立案；前几样有的话，先在那次来电里记上。`,
    next: { text: `没有的话，${firstElsewhere(calls)}，请通管局查号码；都没用，再带上工单号、举报编号来` },
  };
}
