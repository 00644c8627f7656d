import { placeInPrint } from "@/lib/law/print";
import { rightToAppeal } from "@/lib/law/refs";
import {
  dutyOrdered,
  dutyUnlawful,
  reviewable,
  reviewDecided,
  reviewFirst,
  reviewInTime,
  reviewStanding,
  standingOfComplainants,
} from "@/lib/law/review-refs";
import { toldMark } from "@/lib/letters/from-case-data";
import { dateInWords } from "@/lib/letters/wording";
import type { Facts } from "../facts";
import type { FiledStep } from "../filed-step";
import { answerNumber } from "../given-number";
import { type Basis, basisBlocks, cited, quoted, together } from "../parts/basis";
import { course } from "../parts/course";
import { datedPiece, followedOf } from "../parts/followed";
import { countAfterBlocks } from "../parts/followed-runs";
import { countingOf } from "../parts/group";
import { openLedger } from "../parts/ledger";
import { numberBlocks } from "../parts/numbers";
import { silenceBasis, silenceBlocks } from "../parts/overdue";
import { phoneInPrint } from "../parts/person";
import { linesOf, pairsOf, paragraphOf, requestsOf, sheet } from "../parts/sheet";
import { allSteps, storyOfSteps } from "../parts/story-of-steps";
import { supervision } from "../tca-report/supervision";
import { answerTo } from "./answer";
import { applicantBlocks } from "./applicant";
import { attachedTo } from "./attached";
import { reasonBlocks } from "./reasons";
import { knownOn, respondentOf } from "./time";

/** Why a review, in what time, and that it comes before a court; what a 通信管理局 owes where it is one. */
export function reviewBasis(facts: Facts): Basis {
  const isTelecom = (respondentOf(facts) ?? followedOf(facts)).office === "administration";
  const isAppeal = facts.due.some(({ law }) => law && placeInPrint(law) === placeInPrint(rightToAppeal));
  return together(
    quoted(reviewable, facts.today),
    quoted(reviewStanding, facts.today),
    quoted(standingOfComplainants, facts.today),
    quoted(reviewInTime, facts.today),
    quoted(reviewFirst, facts.today),
    cited([reviewDecided], facts.today),
    ...dutyBasis(facts),
    ...(isAppeal ? [quoted(rightToAppeal, facts.today)] : []),
    silenceBasis(facts),
    ...(isTelecom ? [supervision(facts)] : []),
  );
}

/** Only of silence: an answer is annulled, not a duty ordered. */
function dutyBasis(facts: Facts): Basis[] {
  const step = respondentOf(facts) ?? followedOf(facts);
  if (answerTo(step, facts.filed)) return [];
  return [quoted(dutyOrdered, facts.today), quoted(dutyUnlawful, facts.today)];
}

/** 我于9月28日知道该答复，本申请未超过六十日。 */
function inTime(facts: Facts, step: FiledStep): string {
  const known = knownOn(facts, step);
  if (known === null) return "";
  const of = answerTo(step, facts.filed) ? "该答复" : "被申请人未答复";
  return `我于${dateInWords(known)}知道${of}，本申请未超过六十日。`;
}

/** What a review can decide: an answer is annulled, silence is found unlawful; either way it is to be done, and by when. */
function requests(step: FiledStep, filed: FiledStep[]): string[] {
  const answer = answerTo(step, filed);
  const piece = datedPiece(step);
  const number = answer && answerNumber(answer, step);
  const named = number ? `（${number.name}${number.value}）` : "";
  return answer
    ? [
        `撤销被申请人${dateInWords(answer.on)}${toldMark(answer.isTold)}就我${piece}作出的答复${named}`,
        "责令被申请人限期重新核查、处理，并书面答复我",
      ]
    : [
        `责令被申请人在一定期限内对我${piece}履行核查、处理和书面答复的法定职责；责令履行已没有意义的，确认其未履行法定职责违法`,
      ];
}

/** Why it concerns this person and nobody else: their own number was called. */
function standing({ complainant, calls }: Facts): string {
  const phone = phoneInPrint(complainant);
  const mine = phone === "" ? "我本人使用的号码" : `我本人使用的号码${phone}`;
  const { noun } = countingOf(calls);
  const reached = { 来电: "打到", 短信: "发到" }[noun] ?? "打到、发到";
  return `上述${noun}都是${reached}${mine}的，我为维护自身合法权益向被申请人反映，请求查处对我的侵扰，与其处理有利害关系。`;
}

export function reviewBody(facts: Facts) {
  const ledger = openLedger();
  const { complainant, answers } = facts;
  const step = respondentOf(facts) ?? followedOf(facts);
  const to = answers.addressee;
  const title = "行政复议申请书";
  const own = allSteps(facts).filter(({ filed }) => filed.to === step.filed.to);
  const sections = [
    {
      title: "申请人",
      blocks: applicantBlocks(complainant),
    },
    { title: "被申请人", blocks: [pairsOf([["名称", step.filed.to]])] },
    { title: "复议请求", blocks: requestsOf(requests(step, facts.filed)) },
    { title: "涉及号码", blocks: numberBlocks(facts, ledger) },
    {
      title: "事实和理由",
      blocks: [
        ...course(facts, ledger),
        ...storyOfSteps(own, { to: step.filed.to, you: "被申请人", calls: facts.calls }, ledger),
        ...silenceBlocks(facts, step),
        ...countAfterBlocks(facts, step, ledger),
        ...reasonBlocks(facts, step),
        ...linesOf(answers.followWords),
        paragraphOf(standing(facts)),
        paragraphOf(
          `${inTime(facts, step)}被申请人未依法履行职责，影响我的合法权益，请自受理之日起六十日内作出复议决定（${placeInPrint(reviewDecided)}）。`,
        ),
      ],
    },
    { title: "依据", blocks: basisBlocks(reviewBasis(facts)) },
  ];
  const first = attachedTo(facts, step);
  const blocks = sheet({ title, to, role: "申请人", facts, sections, wantsFigures: false, first });
  return { title, blocks, claims: ledger.claims };
}
