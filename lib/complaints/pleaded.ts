import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { countingOf } from "@/lib/channels/parts/group";
import { beforeTheEnd } from "@/lib/letters/from-case-data";
import type { Block } from "@/lib/letters/letter";
import { listInWords } from "@/lib/letters/wording";
import { toldAnswers } from "./told-answers";
import { partsTold, type ToldPart, unmarked, unmarkedFacts } from "./unmarked";

/** A court reads of a pleading once, in a sentence, what of it the plaintiff has read in from earlier records. */
export function pleadedBlocks(channel: Channel, facts: Facts): Block[] {
  const bodyOf = (known: Facts) => channel.body(known).blocks;
  const written = JSON.stringify(bodyOf(facts));
  const told = partsTold(facts).filter((part) => JSON.stringify(bodyOf(unmarked(facts, part))) !== written);
  const what = [...told.map((part) => names[part](facts)), ...toldAnswers(channel, facts, [])];
  const blocks = bodyOf(unmarkedFacts(facts));
  return what.length === 0 ? blocks : beforeTheEnd(blocks, [sentence(what)]);
}

function sentence(what: string[]): string {
  return `本状所述的${listInWords(what)}，来自原告自己导入的以往记录（案件数据）。`;
}

const names: Record<ToldPart, (facts: Facts) => string> = {
  calls: callsTold,
  refusals: () => "来电以外的拒绝",
  filed: () => "此前的提交和答复",
};

/** 来电; 来电中的3次. */
function callsTold({ calls }: Facts): string {
  const told = calls.filter(({ caseDataAt }) => Boolean(caseDataAt));
  const { noun, unit } = countingOf(told);
  return told.length < calls.length ? `${noun}中的${told.length}${unit}` : noun;
}
