import type { LoggedCall } from "../facts";
import { standingSigns } from "./subject";

/** 前男友, 我丈夫张某: words that nobody who sells or cheats calls itself. */
const partner =
  /^(?:我的?)?(?:前(?:任|夫|妻)|前?(?:男友|女友|男朋友|女朋友|老公|老婆|丈夫|妻子)|未婚夫|未婚妻)(?!.*(?:公司|中心|客服|装饰|店))/;

/** Whether the user wrote down a partner, of now or before: somebody whom the user knows, and not what the caller calls itself. */
export function isPartner(call: LoggedCall): boolean {
  return partner.test(call.caller.trim()) && !standingSigns(call).includes("fraud");
}

/** Whether nobody but such a person called. */
export function areOfPartner(calls: LoggedCall[]): boolean {
  const named = calls.filter(({ caller }) => caller.trim() !== "");
  const numbers = new Set(named.map(({ number }) => number));
  return named.length > 0 && named.every(isPartner) && calls.every(({ number }) => numbers.has(number));
}
