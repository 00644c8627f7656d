import type { Passage } from "@/lib/law/article";
import {
  petitionDone,
  petitionHeard,
  petitionOfDuty,
  petitionPassedOn,
  petitionReceived,
  petitionTold,
} from "@/lib/law/petition-refs";
import { placeInPrint, placesInPrint } from "@/lib/law/print";
import { provincialSupervision } from "@/lib/law/refs";
import { listInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerTo } from "../parts/answer-to";
import { type Basis, cited } from "../parts/basis";
import { pieceInWords } from "../parts/followed";
import { areHidden, countingOf } from "../parts/group";
import { allSteps } from "../parts/story-of-steps";
import { reviewStillOpen } from "./gate";
import { isMinistry, officesToUrge, ofGovernment, owingSteps } from "./offices";
import { isAppealOverdue } from "./open-reasons";
import { reexamination } from "./reexamine";

/** 请求事项: what the office below owes, and the days in which a 信访 is told of and dealt with. */
export function petitionRequests(facts: Facts): Basis {
  const { text, passages } = toldWithin15(facts.answers.addressee);
  const urging = urgedBy(facts);
  const again = reexamination(facts);
  const apart = reviewStillOpen(facts) ? "；本次信访不影响我依法申请行政复议" : "";
  return {
    texts: [
      `${urgeRequest(facts)}（${placesInPrint(urging)}）`,
      text,
      `按${placeInPrint(petitionHeard)}办理的，请自受理之日起60日内办结，并书面告知结果（${placeInPrint(petitionDone)}）`,
      ...again.texts,
      `不予受理的，请说明理由和应当向哪里反映${apart}`,
    ],
    citations: [
      ...cited([...urging, ...passages, petitionHeard, petitionDone], facts.today).citations,
      ...again.citations,
    ],
  };
}

/** Why this office can urge or pass it on, and what the other then owes. */
function urgedBy(facts: Facts): Passage[] {
  const { addressee } = facts.answers;
  if (ofGovernment.test(addressee)) return [petitionPassedOn, petitionOfDuty];
  const isUnderIt = officesToUrge(allSteps(facts), addressee).some((name) => name.includes("通信管理局"));
  const lead = isMinistry.test(addressee) && isUnderIt ? [provincialSupervision] : [];
  return [...lead, petitionReceived, petitionOfDuty];
}

/** 请督促辽宁省通信管理局对…作出答复，对…重新核查、处理，…: each by its number; of several offices only what was told of. */
function urgeRequest(facts: Facts): string {
  const steps = allSteps(facts);
  const [only, ...others] = officesToUrge(steps, facts.answers.addressee);
  const whom = only === undefined ? "有关单位" : listInWords([only, ...others]);
  const refused = owingSteps(steps);
  const owing = steps.filter(
    (step) => step.filed.to === only && (refused.includes(step) || isAppealOverdue(facts, step)),
  );
  if (others.length > 0 || owing.length === 0 || owing.length > namedAtMost)
    return `请督促${whom}对上述反映依法核查、处理，并书面答复我`;
  return `请督促${whom}${dueOf(owing, facts)}${traced(owing, facts)}，并书面告知我结果`;
}

/** So many pieces are named. */
const namedAtMost = 3;

/** 尽快就A作出处理，对B重新核查、处理 */
function dueOf(owing: FiledStep[], { filed }: Facts): string {
  const isAnswered = (step: FiledStep) => answerTo(step, filed) !== undefined;
  const silent = owing.filter((step) => !isAnswered(step)).map(pieceInWords);
  const answered = owing.filter(isAnswered).map(pieceInWords);
  return [
    ...(silent.length === 0 ? [] : [`尽快就${listInWords(silent)}作出处理`]),
    ...(answered.length === 0 ? [] : [`对${listInWords(answered)}重新核查、处理`]),
  ].join("，");
}

/** ，查明上述号码的实际使用人: of who supervises the numbers. */
function traced(owing: FiledStep[], { calls }: Facts): string {
  if (!owing.some(({ office }) => office === "administration")) return "";
  const { noun, origin } = countingOf(calls);
  const what = areHidden(calls) ? `上述${noun}的实际${origin}` : "上述号码的实际使用人";
  return `，查明${what}`;
}

/** What is told in the fifteen days, by the rule for the body that it goes to. */
function toldWithin15(addressee: string): { text: string; passages: Passage[] } {
  const passages = ofGovernment.test(addressee) ? [petitionPassedOn] : [petitionReceived, petitionTold];
  const what = ofGovernment.test(addressee)
    ? "请自收到之日起15日内登记并转送有权处理的机关，告知我转送的去向"
    : "请自收到之日起15日内书面告知我接收情况、处理途径和程序；转送、交办的，告知去向";
  return { text: `${what}（${placesInPrint(passages)}）`, passages };
}
