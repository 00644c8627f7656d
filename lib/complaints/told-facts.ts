import type { AnswerField } from "@/lib/channels/answers";
import type { Channel } from "@/lib/channels/channel";
import type { Facts } from "@/lib/channels/facts";
import { toldAmong } from "@/lib/channels/parts/told";
import { beforeTheEnd, caseDataNote, toldMark } from "@/lib/letters/from-case-data";
import type { Claim } from "@/lib/letters/letter";

/** The body of a letter, in which whatever rests on case data says so: its claims, what was answered, and once what that is. */
export function withOrigins(channel: Channel, facts: Facts): ReturnType<Channel["body"]> {
  const body = channel.body(facts);
  const claims = body.claims.map((claim) => withOrigin(claim, facts));
  const more = isAnyTold(channel, facts) ? [otherAnswers] : [];
  const isMarked = more.length > 0 || JSON.stringify(body.blocks).includes(toldMark(true).slice(1));
  const note = isMarked ? caseDataNote("案件数据") : [];
  return { ...body, claims, blocks: beforeTheEnd(body.blocks, [...more, ...note]) };
}

const otherAnswers = "信中另外填写的商户、金额、单位等内容，有的来自案件数据。";

/** What the letter marks where it stands. */
const marked: AnswerField[] = ["ownWords", "moneyLost", "leakSigns"];

function isAnyTold({ asks }: Channel, { answers: { told = [] } }: Facts): boolean {
  const plain = told.filter((field) => !marked.includes(field) && !field.startsWith("operator"));
  return asks.some(({ field }) => plain.includes(field));
}

/** 那天的3条记录，其中2条来自案件数据 */
function withOrigin(claim: Claim, { calls }: Facts): Claim {
  const own = new Set(claim.callIds);
  const told = toldAmong(
    calls.filter(({ id }) => own.has(id)),
    "条",
  );
  return told === "" ? claim : { ...claim, source: `${claim.source}，${told}` };
}
