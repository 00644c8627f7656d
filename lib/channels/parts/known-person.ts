import { surnames } from "@/lib/calls/surnames";
import type { LoggedCall } from "../facts";
import { standingSigns } from "./subject";

/** 前男友, 我丈夫张某: words that nobody who sells or cheats calls itself. */
const partner =
  /^(?:我的?)?(?:前(?:任|夫|妻)|前?(?:男友|女友|男朋友|女朋友|老公|老婆|丈夫|妻子)|未婚夫|未婚妻)(?!.*(?:公司|中心|客服|装饰|店))/;

const ties =
  "邻居|同事|同学|室友|舍友|房东|房客|租客|亲戚|朋友|战友|同乡|老乡|领导|上司|老板|父亲|母亲|哥哥|弟弟|姐姐|妹妹|表哥|表弟|堂哥|堂弟|儿子|女儿|岳父|岳母";
/** 前同事, 邻居王某, 楼上邻居老李: a tie of before, or one with the name of that person, as no stranger who sells calls itself. */
const acquaintance = new RegExp(
  `^(?:我的?)?(?:楼上|楼下|隔壁|对门)?(?:前(?:${ties})|前?(?:${ties})[老小阿]?[${surnames}]\\p{Script=Han}{0,2}$)(?!.*(?:公司|中心|客服|装饰|店))`,
  "u",
);

/** Whether the user wrote down a partner, of now or before: somebody whom the user knows, and not what the caller calls itself. */
export function isPartner(call: LoggedCall): boolean {
  return partner.test(call.caller.trim()) && !standingSigns(call).includes("fraud");
}

/** Whether the user wrote down somebody whom the user knows; one who sells something is told by what it calls itself. */
export function isKnownPerson(call: LoggedCall): boolean {
  if (isPartner(call)) return true;
  const sells = call.category !== null || standingSigns(call).includes("fraud");
  return !sells && acquaintance.test(call.caller.trim());
}

/** Those of them that came from numbers of such persons, named in that call or in another. */
export function ofKnownPersons(calls: LoggedCall[]): LoggedCall[] {
  const known = new Set(
    calls
      .filter(isKnownPerson)
      .map(({ number }) => number)
      .filter((number) => number !== ""),
  );
  return calls.filter((call) => isKnownPerson(call) || (call.caller.trim() === "" && known.has(call.number)));
}

/** Whether nobody but such persons called. */
export function areOfKnownPersons(calls: LoggedCall[]): boolean {
  return calls.length > 0 && ofKnownPersons(calls).length === calls.length;
}
