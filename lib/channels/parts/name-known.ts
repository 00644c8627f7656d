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
 * (网络安全法 第七十一条第二款), so another authority is asked to hand that on, under the law of each call's day.
 */
export function nameKnown(facts: Facts): Basis {
  const { calls } = strangersFacts(facts);
  const known = calls.filter((call) => call.knewMyName);
  const leak = calls.length === 0 ? "" : leakInWords(facts);
  const days = (leak === "" ? known : calls).map((call) => dayInBeijing(call.at));
  const editions = citeForDays<Passage>(noStolenInformation, days);
  if (editions.length === 0) return noBasis;
  const places = editionsInPrint(editions);
  const police =
    editions.length > 1
      ? `涉嫌非法获取或者提供的，请将线索转公安机关（${places}）`
      : `涉嫌违反${places}的，请将线索转公安机关`;
  const grounds = [known.length === 0 ? "" : whoKnew(known, facts.calls), leak].filter((one) => one !== "");
  const request = `${grounds.join("；")}，请一并核查我的个人信息从何而来，${police}`;
  return { texts: [request], citations: editions.map((one) => one.citation) };
}
