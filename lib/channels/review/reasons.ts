import type { Block } from "@/lib/letters/letter";
import { listInWords } from "@/lib/letters/wording";
import { provinceIn } from "../administrations";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { areHidden, countingOf } from "../parts/group";
import { paragraphOf } from "../parts/sheet";
import { answerTo } from "./answer";

/** Why the answer is to be looked at again: what it says of the number's place against the number table, and whether anything was checked. */
export function reasonBlocks(facts: Facts, step: FiledStep): Block[] {
  const answer = answerTo(step, facts.filed);
  if (!answer) return [];
  return [placeReason(facts, step, answer.words), checkReason(facts)]
    .filter((text) => text !== "")
    .map(paragraphOf);
}

/** What they say when a number is another province's. */
const elsewhere = /外省|外地|省外|不(属于|归|在).{0,8}(管辖|本省|我省|我局|辖区)|归属/;

/** Only where the table names the respondent's own province, and then as no more than a table. */
function placeReason({ calls }: Facts, { filed, office }: FiledStep, words: string): string {
  const own = provinceIn(filed.to);
  if (office !== "administration" || !own || !elsewhere.test(words)) return "";
  const here = calls.filter(({ profile }) => profile.province === own && !profile.lonePlace);
  const numbers = [...new Set(here.map(({ profile }) => profile.display))].slice(0, 5);
  if (numbers.length === 0) return "";
  return `该答复以归属、管辖为由；按公开的号段资料，${listInWords(numbers)}的归属地为${own}（仅供参考，可能携号转网或者改号），请予核实。`;
}

function checkReason({ calls }: Facts): string {
  const { noun } = countingOf(calls);
  const what = areHidden(calls) ? `上述${noun}的来源` : `上述号码的实际使用人和${noun}经过`;
  return `请一并审查被申请人作出该答复以前是否核查了${what}；未经核查即作出答复的，属于未依法履行职责。`;
}
