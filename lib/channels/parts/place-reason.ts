import { placeInPrint } from "@/lib/law/print";
import { provincialSupervision } from "@/lib/law/refs";
import { listInWords } from "@/lib/letters/wording";
import { provinceIn } from "../administrations";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { numberProvinceOf } from "../number-province";
import { allOf } from "./amount";
import { countingOf } from "./group";

/** What they say when a number is another province's. */
const elsewhere = /外省|外地|省外|不(属于|归|在|由).{0,8}(管辖|本省|我省|我局|辖区)|归属/;

/** Whether they said that it was another province's. */
export function saysElsewhere(words: string): boolean {
  return elsewhere.test(words);
}

/** How a letter calls what they said, and who said it; what it asks of it, or what it says that follows. */
type Called = { answer: string; you: string; asked: string };

/** What they say when they send one to the police. */
const toPolice = /(?:向|找|由|归|属).{0,4}(?:公安|警方|派出所)|报警/;

/** Against 外省: the number table where it names the own province, else that the user's own line is in it. */
export function placeReason(
  facts: Facts,
  { filed, office }: FiledStep,
  words: string,
  called: Called,
): string {
  const own = provinceIn(filed.to);
  if (office !== "administration" || !own) return "";
  if (!elsewhere.test(words)) return toPolice.test(words) ? ownDuty(own, called) : "";
  const reason = numbersReason(facts, own) || ownLineReason(facts, own, called);
  const pretext = /管辖/.test(words) ? "管辖" : /归属/.test(words) ? "号码归属" : "号码属外省";
  return reason && `${called.answer}以${pretext}为由，但${reason}`;
}

/** Against 请向公安机关反映: what the police look into leaves out what the operators owe. */
function ownDuty(own: string, { answer, you }: Called): string {
  return `${answer}请我向公安机关反映，但电信企业是否落实实名登记、线路是否合规，属于对电信业的监督管理，${own}的电信业由${you}监督管理（${placeInPrint(provincialSupervision)}），向公安机关反映不能代替该项监督管理。`;
}

function numbersReason({ calls }: Facts, own: string): string {
  const here = calls.filter(({ profile }) => profile.province === own && !profile.lonePlace);
  const numbers = [...new Set(here.map(({ profile }) => profile.display))].slice(0, 5);
  if (numbers.length === 0) return "";
  return `按公开的号段资料，${listInWords(numbers)}的归属地为${own}（仅供参考，可能携号转网或者改号），请予核实。`;
}

/** Wherever a call comes from, it reaches the user by their own operator. */
function ownLineReason(facts: Facts, own: string, { you, asked }: Called): string {
  const { calls, complainant } = facts;
  const { operator } = complainant;
  if (numberProvinceOf(facts) !== own || operator === "") return "";
  const { noun } = countingOf(calls);
  return `我是${operator}在${own}的用户，上述${noun}${allOf(calls)}经该企业送达，${own}的电信业由${you}监督管理（${placeInPrint(provincialSupervision)}）${closing(facts, asked)}`;
}

/** ，该答复没有写明归哪里管辖的，请予说明。 unless the user asks so in their own words behind it. */
function closing({ answers }: Facts, asked: string): string {
  const isSaid = /没.{0,6}归哪|归哪.{0,6}没/.test(answers.followWords);
  return isSaid ? "。" : `，${asked}。`;
}
