import type { Passage } from "@/lib/law/article";
import {
  reasonedRefusal,
  rightToCopy,
  rightToDeletion,
  rightToExplanation,
  rightToRefuse,
  withdrawal,
} from "@/lib/law/information-refs";
import { placesInPrint } from "@/lib/law/print";
import type { Facts, LoggedCall } from "../facts";
import { mayBeCommercial, whatToStop } from "../parts/about";
import { heldMyName } from "../parts/addressed";
import { type Basis, inForce, together } from "../parts/basis";
import { countingOf, toStop } from "../parts/group";
import { ownFacts } from "../parts/whose";

/** 请求事项, each with the right it is an exercise of, as the law stands today. */
export function rightsRequests(facts: Facts): Basis {
  const { calls, today } = ownFacts(facts);
  const what = calls.some(heldMyName) ? "姓名和电话号码" : "电话号码";
  const kind = whatToStop(calls);
  const asked: [string, Passage[]][] = [
    [
      `说明从何处、何时、以何种方式取得我的${what}，用于什么目的，提供给了谁`,
      [rightToRefuse, rightToExplanation],
    ],
    ["提供贵方持有的我的个人信息的副本", [rightToCopy]],
    [
      `停止向我${toStop(kind, calls)}，停止为此处理我的个人信息；如主张此前取得过我的同意，自收到本函之日起撤回`,
      [withdrawal, rightToRefuse],
    ],
    [
      `删除贵方用于${purposeOf(calls)}的我的个人信息，并请受贵方委托或者从贵方取得这些信息的人一并删除；为履行与我的合同所必需、依法应当保存的除外`,
      [rightToDeletion],
    ],
    ["拒绝其中任何一项的，说明理由", [reasonedRefusal]],
  ];
  return together(...asked.map(([text, passages]) => withRight(text, passages, today)));
}

/** 营销, or 上述来电: a customer's contract goes on, and what it needs is not asked to be deleted. */
export function purposeOf(calls: LoggedCall[]): string {
  return calls.some(mayBeCommercial) ? "营销" : `上述${countingOf(calls).noun}`;
}

function withRight(text: string, passages: Passage[], today: string): Basis {
  const rules = inForce(passages, [today]);
  const by = rules.length === 0 ? "" : `（${placesInPrint(rules.map((one) => one.ref))}）`;
  return { texts: [text + by], citations: rules.map((one) => one.citation) };
}
