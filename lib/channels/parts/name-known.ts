import { dayInBeijing } from "@/lib/deadlines/beijing";
import type { Passage } from "@/lib/law/article";
import { citeForDays } from "@/lib/law/cite";
import { noStolenInformation } from "@/lib/law/refs";
import type { Facts, LoggedCall } from "../facts";
import { type Basis, editionsInPrint, noBasis } from "./basis";
import { nameInWords } from "./course-caller";
import { strangersFacts } from "./customer";
import { leakInWords } from "./leak";
import { numbersNamed } from "./numbers";

/** 024 0000 0000的来电人能说出我的姓名: which number, where the letter tells of others. */
function whoKnew(known: LoggedCall[], all: LoggedCall[]): string {
  const isShown = known.every(({ number }) => number !== "");
  const isOne = all.every(({ number }) => number === known[0]?.number);
  return `${isShown && !isOne ? `${numbersNamed(known)}的` : ""}${nameInWords(known)}`;
}

/**
 * When a caller could say the user's name, or the user saw where it leaked: ask where it came from; never of a company what its customer gave it. Stealing and selling it is punished by the police alone
 * (网络安全法 第七十一条第二款), so another authority is asked to hand that on, under the law of each call's day. looksInto: whether the office looks into personal data
 * at all, which one for numbers and lines does not.
 */
export function nameKnown(facts: Facts, looksInto = true): Basis {
  const { calls } = strangersFacts(facts);
  const known = calls.filter((call) => call.knewMyName);
  const leak = calls.length === 0 ? "" : leakInWords(facts);
  const days = (leak === "" ? known : calls).map((call) => dayInBeijing(call.at));
  const editions = citeForDays<Passage>(noStolenInformation, days);
  if (editions.length === 0) return noBasis;
  const places = editionsInPrint(editions);
  const police = toPolice(editions.length > 1, places, looksInto);
  const grounds = [known.length === 0 ? "" : whoKnew(known, facts.calls), leak].filter((one) => one !== "");
  const whence = `${looksInto ? "请一并核查" : ""}我的个人信息从何而来`;
  const request = `${grounds.join("；")}，${whence}，${police}`;
  return { texts: [request], citations: editions.map((one) => one.citation) };
}

/** 涉嫌违反《网络安全法》第四十六条的，请将线索转公安机关; where the office itself looks into nothing of it, all of it. */
function toPolice(areSeveral: boolean, places: string, looksInto: boolean): string {
  const what = `涉嫌违反${places}`;
  if (!looksInto) return `请将线索转公安机关核查（${what}）`;
  return areSeveral
    ? `涉嫌非法获取或者提供的，请将线索转公安机关（${places}）`
    : `${what}的，请将线索转公安机关`;
}
