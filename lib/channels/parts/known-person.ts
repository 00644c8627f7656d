import { nameOf, signatureOf } from "@/lib/calls/names";
import { surnames } from "@/lib/calls/surnames";
import type { LoggedCall } from "../facts";
import { oneLine } from "./one-line";
import { standingSigns } from "./subject";

/** 前男友, 我丈夫张某: words that nobody who sells or cheats calls itself. */
const partner =
  /^(?:我的?)?(?:前(?:任|夫|妻)|前?(?:男友|女友|男朋友|女朋友|老公|老婆|丈夫|妻子)|未婚夫|未婚妻)(?!.*(?:公司|中心|客服|装饰|店))/;

/** Known by the tie alone where it is over, and with a name where it is not, as no stranger who sells calls itself. */
const ties = "邻居|同事|同学|室友|舍友|房东|房客|租客|亲戚|朋友|战友|同乡|老乡|徒弟";
/** Only of before: 我是你领导 is what cheats say. */
const former = `${ties}|领导|上司|老板|单位|公司|东家`;
/** Family is known by the word. */
const family =
  "(?:表|堂)?(?:姐夫|妹夫|嫂子|弟媳|侄子|侄女|外甥女?)|(?:表|堂)[哥姐弟妹]|哥哥|姐姐|弟弟|妹妹|爸爸|妈妈|父亲|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|叔叔|婶婶|舅舅|舅妈|姑姑|姑父|姨妈|姨父|伯父|伯母|儿子|女儿|儿媳|女婿|岳父|岳母|公公|婆婆|继父|继母|孩子(?:他|的)?(?:爸爸?|妈妈?|爷爷|奶奶)";
const name = `[老小阿]?[${surnames}]\\p{Script=Han}{0,3}`;
const ofBusiness = "(?<![前原])公司|中心|客服|装饰|店";

/** 前同事, 邻居王某, 楼上的王阿姨, 原单位王经理, 表姐夫. */
const acquaintance = new RegExp(
  `^(?!.*(?:${ofBusiness}))(?:我的?)?(?:[前原](?:${former})的?(?:${name})?|(?:楼[上下]|隔壁|对门|同村|同小区)的?(?:邻居)?${name}|(?:${ties})的?${name}|(?:${family})(?:${name})?)$`,
  "u",
);

/** Whether the user wrote down a partner, of now or before: somebody whom the user knows, and not what the caller calls itself. */
export function isPartner(call: LoggedCall): boolean {
  return partner.test(call.caller.trim()) && !standingSigns(call).includes("fraud");
}

/** 其他营销, for want of a kind for what one knows sends. */
const otherKind = 12;

/** Whether the user wrote down somebody whom the user knows; one who sells something is told by what it calls itself. */
export function isKnownPerson(call: LoggedCall): boolean {
  if (isPartner(call)) return true;
  const sells = call.category !== null && call.category !== otherKind;
  return !sells && !standingSigns(call).includes("fraud") && acquaintance.test(call.caller.trim());
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

/** Whom the user knows to have called, by a call and by a number; "" of others, and where a number was noted of several. */
export type Known = { of: (call: LoggedCall) => string; at: (number: string) => string };

const recognized = new WeakMap<LoggedCall[], Known>();

/** What is noted of no name goes with the one person of its number; a signature speaks for itself. */
export function knownPersonsIn(calls: LoggedCall[]): Known {
  const known = recognized.get(calls) ?? knownByNumber(calls);
  recognized.set(calls, known);
  return known;
}

function knownByNumber(calls: LoggedCall[]): Known {
  const ownName = (call: LoggedCall) =>
    signatureOf(call) === "" && isKnownPerson(call) ? oneLine(call.caller) : "";
  const names = new Map<string, Set<string>>();
  for (const call of calls.filter((one) => one.number !== "" && ownName(one) !== ""))
    names.set(call.number, (names.get(call.number) ?? new Set()).add(ownName(call)));
  const at = (number: string) => {
    const [only = "", ...others] = names.get(number) ?? [];
    return others.length === 0 ? only : "";
  };
  const isNameless = (call: LoggedCall) => nameOf(call) === "";
  return { at, of: (call) => ownName(call) || (isNameless(call) ? at(call.number) : "") };
}

export const isAnyKnown = (calls: LoggedCall[]) =>
  calls.some((call) => knownPersonsIn(calls).of(call) !== "");
export const areAllKnown = (calls: LoggedCall[]) =>
  calls.every((call) => knownPersonsIn(calls).of(call) !== "");
