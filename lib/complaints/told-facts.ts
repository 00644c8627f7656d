import type { AnswerField } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { callWith } from "@/lib/channels/parts/counted";
import { toldAmong } from "@/lib/channels/parts/told";
import { beforeTheEnd, caseDataNote, fromCaseData, toldMark } from "@/lib/letters/from-case-data";
import type { Block, Claim } from "@/lib/letters/letter";
import { listInWords } from "@/lib/letters/wording";
import { pleadedBlocks } from "./pleaded";
import { toldAnswers } from "./told-answers";

/** The body of a letter, in which whatever rests on case data says so: its claims, what was answered, and once what that is. */
export function withOrigins(channel: Channel, facts: Facts): ReturnType<Channel["body"]> {
  const body = channel.body(facts);
  const claims = body.claims.map((claim) => withOrigin(claim, facts));
  const isPleading = channel.office === "court";
  const blocks = isPleading ? pleadedBlocks(channel, facts) : markedBlocks(channel, facts, body.blocks);
  return { ...body, claims, blocks };
}

function markedBlocks(channel: Channel, facts: Facts, blocks: Block[]): Block[] {
  const more = otherAnswers(channel, facts);
  const isMarked = more.length > 0 || JSON.stringify(blocks).includes(toldMark(true).slice(1));
  const note = isMarked ? caseDataNote("案件数据") : [];
  return beforeTheEnd(blocks, [...more, ...note]);
}

/** 信中的商户名称、商户地址来自案件数据。 Nothing where the letter says none of them. */
function otherAnswers(channel: Channel, facts: Facts): string[] {
  const operators = (facts.answers.told ?? []).filter((field) => field.startsWith("operator"));
  const said = toldAnswers(channel, facts, [...marked, ...operators]);
  return said.length === 0 ? [] : [`信中的${listInWords(said)}${fromCaseData}。`];
}

/** What the letter marks where it stands. */
const marked: AnswerField[] = ["ownWords", "moneyLost", "leakSigns"];

/** 那天的3条记录，其中2条来自案件数据 */
function withOrigin(claim: Claim, { calls }: Facts): Claim {
  const own = [...new Set(claim.callIds)].flatMap((id) => callWith(calls, id) ?? []);
  const told = toldAmong(own, "条");
  return told === "" ? claim : { ...claim, source: `${claim.source}，${told}` };
}
