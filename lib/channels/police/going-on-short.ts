import { nameOf } from "@/lib/calls/names";
import type { RankedSentence } from "@/lib/letters/length";
import type { LoggedCall } from "../facts";
import { cameInWords } from "../parts/amount";
import { callsByNumber } from "../parts/counted";
import { bareNumbers } from "../parts/numbers-in-short";
import { selfNamesInWords } from "../parts/self-named";
import { mostTelling } from "../parts/telling-words";
import { says, wordsOf } from "./fraud-short";
import { soldAfterNo } from "./pestering";

/** So many numbers are named, each with its count. */
const namedAtMost = 2;

/** 我明确拒绝以后，17090000000仍打来4次，说：“国庆活动最后一天”; what was said from another number is told as of that. */
export function wentOnTold(calls: LoggedCall[], went: LoggedCall[]): RankedSentence {
  const bare = `我明确拒绝以后，${stillCame(went)}`;
  const call = mostTelling(soldAfterNo(calls));
  return call
    ? { text: `${bare}，${saidBy(call, went)}说：${wordsOf(call)}`, rank: 0.5, shorter: says(`${bare}。`) }
    : says(`${bare}。`);
}

/** 17090000000仍打来4次、17100000000仍打来3次; of more numbers 被拒绝过的号码仍打来12次. */
function stillCame(went: LoggedCall[]): string {
  const each = [...callsByNumber(went).values()];
  if (each.length > namedAtMost) return `被拒绝过的号码仍${cameSpoken(went)}`;
  return each.map((own) => `${numberOf(own)}仍${cameSpoken(own)}`).join("、");
}

/** 打来4次、发来短信1条 */
const cameSpoken = (calls: LoggedCall[]) => cameInWords(calls).replace("来电", "打来");

const numberOf = (calls: LoggedCall[]) => bareNumbers(calls) || "未显示的号码";

/** 还有17100000000打来，自称“安心装饰”，: where it is none of those that were told no. Of several that were, which it was. */
function saidBy(call: LoggedCall, went: LoggedCall[]): string {
  const numbers = new Set(went.map(({ number }) => number));
  if (numbers.has(call.number)) return numbers.size === 1 ? "" : `其中${numberOf([call])}`;
  const name = nameOf(call) === "" ? "" : `${selfNamesInWords([call])}，`;
  return `还有${numberOf([call])}${call.kind === "sms" ? "发短信来" : "打来"}，${name}`;
}
